import { FRR_CLASSES, positionOf, type Atlas, type Level } from '../territory/atlas';
import { counted, curly, enumerated, formatInteger, formatNumber, plural, quoted } from '../text/french';
import type { Norm } from '../norm/norm';
import { certaintyOfPart, CERTAINTY_WORDS } from '../words/certainty-words';
import { classWord, LEVEL_WORDS } from '../words/words';
import { FRR_WORDS } from '../words/cell-words';
import { DENSITY_GROUP_WORDS } from './columns-people';
import {
	activeFields,
	CERTAINTY_PARTS,
	type Filter,
	type FilterField,
	type FrrClass,
	type RemarkWish
} from './filter';

export const frrWord = (frr: FrrClass): string => FRR_WORDS[FRR_CLASSES.indexOf(frr)] ?? '';

export const REMARK_WISH_WORDS: Readonly<Record<RemarkWish, string>> = {
	any: 'avec une remarque du terrain',
	high: 'avec une remarque de priorité haute',
	normal: 'avec une remarque de priorité normale',
	low: 'avec une remarque de priorité basse'
};

const either = (items: readonly string[]) => enumerated(items, 'ou');

/** One criterion of a filter as a person would say it: `Isère ou Savoie`, `quintile 4 ou 5`. */
export function criterionWords(filter: Filter, field: FilterField, atlas: Atlas, norm: Norm): string {
	const nameOf = (level: Level, code: string) => {
		const position = positionOf(atlas.territories[level], code);
		return position === undefined ? code : curly(atlas.territories[level].names[position]!);
	};
	switch (field) {
		case 'text':
			return quoted(filter.text.trim());
		case 'departements':
			return either(filter.departements.map((code) => nameOf('departement', code)));
		case 'epci':
			return nameOf('epci', filter.epci ?? '');
		case 'classes':
			return either(filter.classes.map((value) => classWord(value, norm)));
		case 'quintiles':
			return `quintile ${either(filter.quintiles.map(String))}`;
		case 'withQpv':
			return filter.withQpv ? 'avec un QPV' : 'sans QPV';
		case 'densities':
			return either(filter.densities.map((value) => DENSITY_GROUP_WORDS[value]));
		case 'frr':
			return either(filter.frr.map(frrWord));
		case 'certainties':
		case 'qpvCertainties':
		case 'outsideCertainties':
			return certaintyOfPart(
				either(filter[field].map((value) => CERTAINTY_WORDS[value])),
				CERTAINTY_PARTS[field]
			);
		case 'structuresFrom':
			return `au moins ${counted(filter.structuresFrom ?? 0, 'structure')}`;
		case 'remark':
			return REMARK_WISH_WORDS[filter.remark ?? 'any'];
		case 'populationFrom':
			return `au moins ${counted(filter.populationFrom ?? 0, 'habitant')}`;
		case 'populationTo':
			return `au plus ${counted(filter.populationTo ?? 0, 'habitant')}`;
		case 'missingFrom': {
			const fte = filter.missingFrom ?? 0;
			return `au moins ${formatNumber(fte)}\u00A0ETP ${plural(fte, 'manquant')}`;
		}
		case 'missingOutsideFrom': {
			const fte = filter.missingOutsideFrom ?? 0;
			return `au moins ${formatNumber(fte)}\u00A0ETP ${plural(fte, 'manquant')} hors QPV`;
		}
		case 'among': {
			const { level = 'commune', codes = [] } = filter.among ?? {};
			const { one, many } = LEVEL_WORDS[level];
			return `${formatInteger(codes.length)}\u00A0${plural(codes.length, one, many)} de ma sélection`;
		}
		default:
			throw new TypeError(field satisfies never);
	}
}

/** A whole filter in one line, with the words of its criteria on screen; nothing where nothing is filtered. */
export function filterWords(filter: Filter, level: Level, atlas: Atlas, norm: Norm): string | undefined {
	const fields = activeFields(filter, level);
	return fields.length === 0
		? undefined
		: fields.map((field) => criterionWords(filter, field, atlas, norm)).join(', ');
}
