import { Spinner } from '../components/ui/Spinner.tsx'

/** A transaction whose dialog was closed goes on here, in the corner. */
export function UnderWay({ title, onShow }: { title: string; onShow(): void }) {
  return (
    <button
      type="button"
      onClick={onShow}
      className="rise fixed right-4 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-30 inline-flex min-h-11 items-center gap-2.5 rounded-full border border-strong-line bg-card px-4 shadow-lift md:bottom-6"
    >
      <Spinner />
      <span role="status">Under way: {title}</span>
    </button>
  )
}
