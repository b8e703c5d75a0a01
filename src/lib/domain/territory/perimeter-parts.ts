import { itemsOf, type Atlas, type Level } from './atlas';
import { counted } from '../text/french';
import { territoriesAmong } from './containment';
import { wholesOf } from './perimeter';

/** The communes that make a territory. A perimeter may touch others by a QPV picked alone: they are not of it. */
export function communesOf(atlas: Atlas, level: Level, position: number): number[] {
	const cells = itemsOf(atlas.cellsOf[level], position);
	return level === 'perimetre' ? wholesOf(atlas, cells).communes : territoriesAmong(atlas, cells, 'commune');
}

/** QPVs of a perimeter whose communes are not in it. */
export const singleQpvsOf = (atlas: Atlas, level: Level, position: number): number[] =>
	level === 'perimetre' ? wholesOf(atlas, itemsOf(atlas.cellsOf[level], position)).qpvs : [];

/** `30 communes et 1 QPV seul`; either part alone where there is none of the other. */
export function partsWords(communes: number, qpvs: number): string {
	const alone = counted(qpvs, 'QPV seul', 'QPV seuls');
	if (qpvs === 0) return counted(communes, 'commune');
	return communes === 0 ? alone : `${counted(communes, 'commune')} et ${alone}`;
}

/** Codes of an address that the region does not have: which ones, and what to do. Nothing where all are known. */
export function unknownCodesSentence(codes: readonly string[], region: string): string | undefined {
	if (codes.length === 0) return undefined;
	const NAMED = 8;
	const named = codes.slice(0, NAMED).join(', ') + (codes.length > NAMED ? '…' : '');
	const [what, left] =
		codes.length > 1
			? [`${counted(codes.length, 'code')} du périmètre de l’adresse sont inconnus`, 'laissés de côté']
			: ['Un code du périmètre de l’adresse est inconnu', 'laissé de côté'];
	return `${what} dans la région ${region} et ${left}\u202F: ${named}. Vérifiez le lien, ou complétez le périmètre sur la page Périmètre.`;
}
