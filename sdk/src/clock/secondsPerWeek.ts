export const secondsPerWeek = 604_800n
