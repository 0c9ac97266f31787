import type { PanelSeat } from '@cobijo/domain/best-interests/panel/panels'
import { useCallback } from 'react'
import { authorityName, usePackLanguage } from '../clock/deadline-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'

/** A code of one of the fields in the words of the screen; nothing where nothing was said. */
export function useWord(): (field: string, value: string | undefined) => string {
  const text = useText()
  return useCallback(
    (field, value) => {
      const id = value === undefined ? undefined : choiceWord(field, value)
      return id === undefined ? (value ?? '') : text(id)
    },
    [text],
  )
}

/** "2. Procuraduría de Protección · Psicología": an agency and a function, never a name. */
export function useSeatWords(): (seat: PanelSeat) => string {
  const word = useWord()
  const language = usePackLanguage()
  return useCallback(
    (seat) => {
      const agency = seat.agency === undefined ? undefined : authorityName(seat.agency, language)
      const held = word('panelMembers.function', seat.function)
      return `${seat.seat}. ${[agency, held].filter(Boolean).join(' · ')}`
    },
    [word, language],
  )
}
