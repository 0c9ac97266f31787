import { useCallback, useEffect, useState } from 'react'

/** Whole seconds that are left, and how to begin; 0 when nobody has to wait. */
export function useCountdown(): [seconds: number, begin: (seconds: number | undefined) => void] {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const clock = setInterval(() => {
      const at = Date.now()
      setNow(at)
      if (at >= until) setUntil(0)
    }, 500)
    return () => clearInterval(clock)
  }, [until])
  const begin = useCallback((seconds: number | undefined) => {
    if (seconds === undefined) return
    setNow(Date.now())
    setUntil(Date.now() + seconds * 1000)
  }, [])
  return [Math.max(0, Math.ceil((until - now) / 1000)), begin]
}
