import type { Atlas, Level } from '../territory/atlas';
import { capital, formatInteger } from '../text/french';
import { communesOf, partsWords, singleQpvsOf } from '../territory/perimeter-parts';
import { contextOf } from './context';
import { inhabitantsText, type People } from './sentences/known-people';

function codeWords(level: Level, code: string): string {
	switch (level) {
		case 'commune':
			return `commune, Insee ${code}`;
		case 'qpv':
			return `QPV ${code}`;
		case 'epci':
			return `EPCI ${code}`;
		case 'arrondissement':
			return `arrondissement ${code}`;
		case 'departement':
			return `département ${code}`;
		case 'region':
			// All of France has a word for a code.
			return /^\d/.test(code) ? `région ${code}` : 'pays entier';
		case 'cls':
			return 'contrat local de santé (liste partielle)';
		case 'perimetre':
			return 'périmètre';
		default:
			throw new TypeError(level satisfies never);
	}
}

/** Who lives somewhere, in a line of several facts: `3 828 hab.` */
export const inhabitantsFact = (people: People): string =>
	inhabitantsText(people, `${formatInteger(people.population)}\u00A0hab.`);

/** The parts of the line under a territory's name: what it is, its code, where it is, who lives there. */
export function identityOf(
	atlas: Atlas,
	level: Level,
	position: number,
	people: People,
	postal?: string
): string[] {
	const wide = level !== 'commune' && level !== 'qpv';
	const code = codeWords(level, atlas.territories[level].codes[position] ?? '');
	return [
		capital(code),
		postal === undefined ? '' : `code postal ${postal}`,
		contextOf(atlas, level, position),
		wide
			? partsWords(communesOf(atlas, level, position).length, singleQpvsOf(atlas, level, position).length)
			: '',
		inhabitantsFact(people)
	].filter((part) => part !== '');
}
