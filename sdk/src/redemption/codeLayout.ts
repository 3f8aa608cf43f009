/** How the text of a code is made up. */
export type CodeLayout = {
  /** a letter for what is handed in, then the version of the layout */
  prefix: `homing:${string}:`
  /** of all fields before the signature; the first four are the deployment’s tag */
  fieldBytes: number
}
