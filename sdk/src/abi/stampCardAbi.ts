// Written by scripts/exportAbis.ts from the compiled contracts. Do not edit.
export const stampCardAbi = [
  {
    "inputs": [
      {
        "name": "registry_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "registry",
    "outputs": [
      {
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "name": "merchant",
            "type": "uint32"
          },
          {
            "name": "plan",
            "type": "uint32"
          },
          {
            "name": "title",
            "type": "string"
          },
          {
            "name": "week",
            "type": "uint256"
          },
          {
            "name": "startsAt",
            "type": "uint256"
          },
          {
            "name": "serial",
            "type": "uint256"
          },
          {
            "name": "guest",
            "type": "bool"
          }
        ],
        "name": "face",
        "type": "tuple"
      }
    ],
    "name": "uri",
    "outputs": [
      {
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const
