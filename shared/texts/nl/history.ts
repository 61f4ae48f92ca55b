export const history = {
  conflict: 'Iemand anders heeft dit intussen gewijzigd. Kies per veld welke tekst blijft.',
} as const;
