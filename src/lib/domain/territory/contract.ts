import { itemsOf, type Atlas, type Contract, type Level } from './atlas';

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

/** A local health contract that a territory is in. */
export interface Holder {
	/** Among the contracts of the atlas. */
	readonly position: number;
	readonly contract: Contract;
	/** False where only a part of the territory is in it. */
	readonly whole: boolean;
}

/** The known contracts that hold a territory, in their order; none before they are loaded. */
export function contractsHolding(atlas: Atlas, level: Level, position: number): Holder[] {
	const cells = new Set(itemsOf(atlas.cellsOf[level], position));
	return (atlas.contracts ?? []).flatMap((contract, at) => {
		const inside = itemsOf(atlas.cellsOf.cls, at).reduce(
			(count, cell) => count + (cells.has(cell) ? 1 : 0),
			0
		);
		return inside > 0 ? [{ position: at, contract, whole: inside === cells.size }] : [];
	});
}
