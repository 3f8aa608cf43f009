import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { readMetadata } from '../../lib/readMetadata.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetMetadataParams = { merchantId: number; name: string; metadataURI: string }

/** Changes the name and what is said about the merchant. */
export const setMetadataFlow: Flow<SetMetadataParams> = {
  name: 'setMetadata',
  title: () => 'What is said of your place',
  async review({ params }) {
    const { description, address, hours } = readMetadata(params.metadataURI)
    return {
      figures: [
        { label: 'Name', value: <SafeText>{params.name}</SafeText> },
        ...(description
          ? [{ label: 'Description', value: <SafeText most={600}>{description}</SafeText> }]
          : []),
        ...(address
          ? [{ label: 'Address', value: <SafeText most={120}>{address}</SafeText> }]
          : []),
        ...(hours ? [{ label: 'Hours', value: <SafeText most={160}>{hours}</SafeText> }] : []),
      ],
      confirm: 'Publish it',
    }
  },
  steps: [
    {
      label: 'Publish it',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'setMetadata',
          args: [params.merchantId, params.name, params.metadataURI],
        }),
    },
  ],
  landed: () => ({ title: 'Published', text: 'Everybody reads it like this from now on.' }),
}
