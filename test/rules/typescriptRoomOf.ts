/** The room of a TypeScript file. A test may look into every room, wherever it stands. */
export function typescriptRoomOf(file: string): string {
  const [workspace = '', folder = '', part = '', name = ''] = file.split('/')
  if (
    /\.test\.tsx?$/.test(file) ||
    workspace === 'test' ||
    workspace === 'bench' ||
    folder === 'test'
  )
    return 'tests'
  // The deployment module stands where Ignition looks for it, and is one of the scripts.
  if (workspace === 'ignition') return 'scripts'
  if (workspace !== 'dapp') return workspace
  if (folder === 'e2e' || folder === 'playwright.config.ts') return 'tests'
  if (folder !== 'src') return 'dapp tools'
  return part === 'features' ? `dapp/features/${name}` : `dapp/${part}`
}
