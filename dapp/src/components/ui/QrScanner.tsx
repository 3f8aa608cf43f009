import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

type Camera = 'off' | 'starting' | 'on' | 'refused' | 'missing'

/** Reads a QR code by the camera, once per `onScan`. It stops by itself and when it leaves the screen. */
export function QrScanner({ onScan }: { onScan(text: string): void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<Camera>('off')
  const found = useRef(onScan)
  found.current = onScan
  const wanted = camera === 'starting' || camera === 'on'

  useEffect(() => {
    if (!wanted || !video.current) return

    const player = video.current
    let ended = false
    let stop = () => {}

    const start = async () => {
      const { QRCanvas, frameLoop, rearCamera } = await import('qr/dom.js')
      const source = await rearCamera(player)
      if (ended) return source.stop()

      const canvas = new QRCanvas({}, { cropToSquare: true })
      let reading = false
      const cancel = frameLoop(() => {
        if (reading) return
        reading = true
        source
          .readFrame(canvas)
          .then((result) => {
            if (ended || typeof result !== 'string' || !result) return
            ended = true
            stop()
            setCamera('off')
            found.current(result)
          })
          .catch(() => undefined)
          .finally(() => {
            reading = false
          })
      })
      stop = () => {
        cancel()
        source.stop()
      }
      setCamera('on')
    }

    start().catch((error: unknown) => {
      if (ended) return
      const refused = error instanceof DOMException && error.name === 'NotAllowedError'
      setCamera(refused ? 'refused' : 'missing')
    })
    return () => {
      ended = true
      stop()
    }
  }, [wanted])

  return (
    <div>
      <div
        hidden={!wanted}
        className="relative mx-auto aspect-square w-full max-w-sm overflow-hidden rounded-card border border-line bg-black"
      >
        <video
          ref={video}
          className="size-full object-cover"
          muted
          playsInline
          aria-label="Camera picture"
        />
        <div
          aria-hidden="true"
          className="absolute inset-10 rounded-3xl border-4 border-white/80"
        />
      </div>
      <div className="mt-3 flex justify-center">
        {wanted ? (
          <Button look="secondary" onClick={() => setCamera('off')}>
            Stop the camera
          </Button>
        ) : (
          <Button size="large" wide onClick={() => setCamera('starting')}>
            Scan with the camera
          </Button>
        )}
      </div>
      {camera === 'refused' && (
        <Notice tone="warning" className="mt-3" title="The camera is not allowed" alert>
          Allow it for this page in the browser’s settings, or paste the code below.
        </Notice>
      )}
      {camera === 'missing' && (
        <Notice tone="warning" className="mt-3" title="No camera answers" alert>
          Another program may be using it. Paste the code below instead.
        </Notice>
      )}
    </div>
  )
}
