import { codeLevelOf, REMAINDER, type Assignment } from '../../campaign/campaign';
import { positionOf, type Atlas } from '../../territory/atlas';
import { counted, curly, formatNumber } from '../../text/french';
import type { Change, PlannedPost } from './plan';

/** The name of a target: `Roanne hors QPV`, the code where it is not known. */
export function targetName({ territories }: Pick<Atlas, 'territories'>, { level, code }: Assignment): string {
	const at = territories[codeLevelOf(level)];
	const position = positionOf(at, code);
	const name = position === undefined ? code : curly(at.names[position]!);
	return level === REMAINDER ? `${name} hors QPV` : name;
}

/** `Le Coteau et 4 autres lieux`: the place with the largest share, and how many more. */
export function placesWords(atlas: Pick<Atlas, 'territories'>, assignments: readonly Assignment[]): string {
	const first = assignments.reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a));
	const others = assignments.length - 1;
	if (others === 0) return targetName(atlas, first);
	return `${targetName(atlas, first)} et ${counted(others, 'autre lieu', 'autres lieux')}`;
}

const fteWords = (fte: number) => `${formatNumber(fte)}\u00A0ETP`;
const postWords = (atlas: Pick<Atlas, 'territories'>, { fte, assignments }: PlannedPost) =>
	`${fteWords(fte)}, ${placesWords(atlas, assignments)}`;

/** A change in a sentence: `+ 1 ETP, Le Coteau et 4 autres lieux`. */
export function changeWords(atlas: Pick<Atlas, 'territories'>, change: Change): string {
	switch (change.kind) {
		case 'add':
			return `+\u00A0${postWords(atlas, change)}`;
		case 'end':
			return `Fin du poste ${change.id}`;
		case 'edit':
			return `Poste ${change.id}\u202F: ${fteWords(change.fte)}`;
		case 'move':
			return `Poste ${change.id} déplacé\u202F: ${placesWords(atlas, change.assignments)}`;
		case 'split':
			return `Poste ${change.id} partagé\u202F: ${change.parts.map((part) => postWords(atlas, part)).join('\u202F; ')}`;
		default:
			throw new TypeError(change satisfies never);
	}
}
