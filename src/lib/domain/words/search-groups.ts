import { quoted } from '../text/french';
import type { Atlas, BaseLevel, Level } from '../territory/atlas';
import { itemsOf } from '../territory/atlas';
import { ordinal } from '../territory/arrondissements';
import type { Found } from '../territory/search';
import { LEVEL_WORDS } from './words';
import { nameOf, namesAmong } from './names';

/** An answer of the search as the list shows it. */
export interface SearchOption {
	readonly id: string;
	readonly label: string;
	readonly detail?: string;
	readonly found: Found;
}

/** What was typed that the answer's name does not show. */
const viaOf = ({ postal, arrondissement, code, former, formerName }: Found) =>
	[
		postal ?? '',
		arrondissement === undefined ? '' : `${ordinal(arrondissement)} arrondissement`,
		code === undefined ? '' : `code Insee ${code}`,
		former === undefined ? '' : `ancien code ${former}`,
		formerName === undefined ? '' : `ancienne commune ${quoted(formerName)}`
	].filter((part) => part !== '');

function detailOf(atlas: Atlas, found: Found): string {
	const { level, position } = found;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const among = (wider: BaseLevel) => namesAmong(atlas, cells, wider);
	switch (level) {
		case 'commune':
			return [...viaOf(found), among('departement')].filter((part) => part !== '').join(' · ');
		case 'qpv':
			return [among('commune'), atlas.territories.qpv.codes[position] ?? ''].join(' · ');
		case 'epci':
		case 'arrondissement':
		case 'cls':
		case 'perimetre':
			return among('departement');
		case 'departement':
			return atlas.territories.departement.codes[position] ?? '';
		case 'region':
			return '';
		default:
			throw new TypeError(level satisfies never);
	}
}

/** Answers in groups by level, in the search's order. */
export function searchGroups(
	atlas: Atlas,
	found: readonly Found[]
): { id: Level; heading: string; options: SearchOption[] }[] {
	const groups = new Map<Level, SearchOption[]>();
	for (const answer of found) {
		const { level, position } = answer;
		const group = groups.get(level) ?? [];
		groups.set(level, group);
		group.push({
			id: `${level}-${position}`,
			label: nameOf(atlas, level, position),
			detail: detailOf(atlas, answer),
			found: answer
		});
	}
	return Array.from(groups, ([level, options]) => ({
		id: level,
		heading: LEVEL_WORDS[level].Many,
		options
	}));
}
