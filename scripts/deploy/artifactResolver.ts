import type { Artifact, ArtifactResolver } from '@nomicfoundation/ignition-core'
import { builtSources } from '../../ignition/plan/planDeployment.ts'
import { readArtifact } from '../abis/readArtifact.ts'

const sources: Record<string, string> = {
  ...builtSources,
  Cornerstone: 'core/Cornerstone',
  DemoEuro: 'mocks/DemoEuro',
}

/** Lets Ignition read what the compiler made without loading Hardhat, which takes seconds. */
export const artifactResolver: ArtifactResolver = {
  loadArtifact: async (name) => {
    const source = sources[name]
    if (!source) throw new Error(`No contract ${name} is part of the deployment.`)
    return readArtifact(source) as unknown as Artifact
  },
  getBuildInfo: async () => undefined,
}
