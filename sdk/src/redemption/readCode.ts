import { bytesToHex, type Hex, slice } from 'viem'
import type { CodeLayout } from './codeLayout.ts'
import type { RedemptionCodeProblem } from './codeProblems.ts'
import { maxSignatureBytes } from './maxSignatureBytes.ts'

type ReadCode =
  | { ok: true; fields: Hex; signature: Hex }
  | { ok: false; problem: RedemptionCodeProblem }

/** Undoes `writeCode`. Whoever wrote the text is a stranger: what the fields say is nobody’s word yet. */
export function readCode(text: string, { prefix, fieldBytes }: CodeLayout, tag: Hex): ReadCode {
  const longestText = prefix.length + Math.ceil(((fieldBytes + maxSignatureBytes) * 4) / 3)
  const code = text.slice(0, longestText + 64).trim()
  if (!code.startsWith(prefix)) {
    const isOfAnotherVersion = new RegExp(`^${prefix.replace(/\d+/, '\\d+')}`).test(code)
    return { ok: false, problem: isOfAnotherVersion ? 'OtherVersion' : 'NotARedemptionCode' }
  }

  const bytes = bytesOf(code.slice(prefix.length))
  if (!bytes || bytes.length <= fieldBytes || bytes.length > fieldBytes + maxSignatureBytes) {
    return { ok: false, problem: 'Damaged' }
  }

  const hex = bytesToHex(bytes)
  if (slice(hex, 0, 4) !== tag) return { ok: false, problem: 'OtherDeployment' }
  return { ok: true, fields: slice(hex, 0, fieldBytes), signature: slice(hex, fieldBytes) }
}

function bytesOf(base64url: string): Uint8Array | undefined {
  // One code, one text: a second spelling of the same bytes is refused.
  if (!/^[\w-]+$/.test(base64url) || base64url.length % 4 === 1) return undefined
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return again === base64url ? bytes : undefined
}
