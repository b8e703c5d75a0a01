import type { Contract } from './atlas';

/** Years of a local health contract: `2024–2028`, `depuis 2024`, `période non trouvée`. */
export function contractPeriod({ start, end }: Contract): string {
	if (start === undefined) return end === undefined ? 'période non trouvée' : `jusqu’en ${end}`;
	return end === undefined ? `depuis ${start}` : `${start}–${end}`;
}

export const IN_FORCE_WORDS: Readonly<Record<Contract['inForce'], string>> = {
	oui: 'oui',
	non: 'non',
	inconnu: 'non précisé'
};

export function contractInForce({ inForce }: Contract): string {
	if (inForce === 'inconnu') return 'on ne sait pas s’il est en vigueur en 2025';
	return inForce === 'oui' ? 'en vigueur en 2025' : 'pas en vigueur en 2025';
}
