import { useEffect, useState, type ReactNode } from 'react'
import './attachments.css'

/** A picture from memory. Its address holds as long as it is on screen; nothing of it is written to the disk. */
export function PictureView(props: {
  bytes: Uint8Array<ArrayBuffer>
  /** What it shows, for whoever does not see it. */
  alt: string
}): ReactNode {
  const [address, setAddress] = useState<string>()
  const { bytes } = props
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(undefined)
    }
  }, [bytes])
  if (address === undefined) return null
  return <img className="attached-picture" src={address} alt={props.alt} draggable={false} />
}
