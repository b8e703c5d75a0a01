import { isPerimeterLevel, itemsOf } from '../territory/atlas';
import {
	counted,
	enumerated,
	formatInteger,
	formatOne,
	formatPercent,
	formatTwo,
	ofPlace,
	plural
} from '../text/french';
import { territoriesAmong } from '../territory/containment';
import { FORMATS } from '../figures/catalogue/format';
import { actsHere, caseloadOf, CASELOAD } from '../figures/caseload';
import { communesOf } from '../territory/perimeter-parts';
import { postsHere } from '../figures/explanation';
import type { Results } from '../figures/results';
import type { TerritoryFigures } from '../figures/figures';
import { coveredIn, coveredOf, type Covered } from '../figures/covered';
import { hasScore, meanScore, type Score } from '../territory/scores';
import { QUINTILE_WORDS } from './words';
import { DENSITY_WORDS, FRR_WORDS } from './cell-words';
import { ACTIVITY_WORDS, activityPerFte } from './activity-words';
import { nameOf } from './names';
import { UNKNOWN_PEOPLE } from './sentences/unknown-people';
import { structuresHere } from '../figures/structures-here';

/** How a commune came by its index, in the order of `FDEP_ORIGINS`; empty where it is its own. */
const FDEP_ORIGIN_WORDS = [
	'',
	'Indice publié sous l’ancien code de la commune.',
	'Indice\u202F: moyenne des communes réunies, pondérée par leurs habitants.',
	'Indice\u202F: celui de la commune dont celle-ci est de nouveau séparée.',
	'Indice\u202F: moyenne des neuf arrondissements de Lyon, pondérée par leurs habitants.',
	''
] as const;

/** What is known of a territory beside its three figures: a word and its value. */
export interface Fact {
	readonly term: string;
	readonly value: string;
	readonly note?: string;
}

const NBSP = '\u00A0';

function fdepFact({ fdep, quintile }: TerritoryFigures, note: string): Fact {
	const value =
		fdep === undefined || quintile === undefined
			? 'indice FDep non publié'
			: `FDep ${formatTwo(fdep)}, quintile ${quintile} (${QUINTILE_WORDS[quintile] ?? ''})`;
	return { term: 'Défavorisation', value, ...(note && { note }) };
}

/** Scores that the bundle was built with, where it was. */
function scoreFacts({ atlas }: Results, { level, position }: TerritoryFigures): Fact[] {
	const value = (score: Score, unit: (mean: number) => string = () => '') => {
		const mean = meanScore(atlas, level, position, score);
		return Number.isNaN(mean) ? 'non publié' : formatTwo(mean) + unit(mean);
	};
	return [
		...(hasScore(atlas, 'fEdi')
			? [
					{
						term: 'Indice F-EDI',
						value: value('fEdi'),
						note: 'Défavorisation, sans unité, plus haut là où l’on est plus défavorisé (Santé publique France, 2021)\u202F; sans effet sur le besoin.'
					}
				]
			: []),
		...(hasScore(atlas, 'apl')
			? [
					{
						term: 'Accès aux généralistes',
						value: value('apl', (mean) => `${NBSP}${plural(mean, 'consultation')} par an et par habitant`),
						note: 'Accessibilité potentielle localisée, APL (DREES, 2023).'
					}
				]
			: [])
	];
}

function qpvFact(results: Results, figures: TerritoryFigures): Fact {
	const cells = itemsOf(results.atlas.cellsOf[figures.level], figures.position);
	const count = territoriesAmong(results.atlas, cells, 'qpv').length;
	const share = figures.population > 0 ? figures.qpvPopulation / figures.population : 0;
	const unknown = figures.silentQpvs;
	const people =
		unknown === count
			? UNKNOWN_PEOPLE
			: `${formatInteger(figures.qpvPopulation)}${NBSP}hab.${unknown > 0 ? `, inconnus dans ${formatInteger(unknown)}` : ` (${formatPercent(share)})`}`;
	const value = count === 0 ? 'aucun' : `${count}${NBSP}QPV, ${people}`;
	return { term: 'Quartiers prioritaires', value };
}

function mediationFact(results: Results, { level, position, posts, ftePer10k }: TerritoryFigures): Fact {
	const structures = structuresHere(results, level, position).length;
	const rate =
		ftePer10k === undefined ? '' : `, ${FORMATS.rate.text(ftePer10k)}${NBSP}ETP pour 10\u202F000${NBSP}hab.`;
	const value =
		posts === 0 ? 'aucun poste' : `${counted(posts, 'poste')}, ${counted(structures, 'structure')}${rate}`;
	return { term: 'Médiation', value };
}

/** People accompanied, held against what is seen elsewhere, and the rest of the year’s activity; nothing where no post says it. */
function caseloadFact(results: Results, { level, position }: TerritoryFigures): Fact[] {
	const posts = postsHere(results, level, position);
	const caseload = caseloadOf(posts);
	const acts = actsHere(posts).map((act): Fact => ({
		term: ACTIVITY_WORDS[act.activity].title,
		value: activityPerFte(act)
	}));
	if (!caseload) return acts;
	const { people, perFte } = caseload;
	return [
		{
			term: 'Accompagnement',
			value: `${counted(people, 'personne')} par an, ${formatInteger(perFte)} par ETP`,
			note: caseloadNote(perFte)
		},
		...acts
	];
}

/** How a caseload compares; it changes no figure. */
export function caseloadNote(perFte: number): string {
	const { reference, low, high } = CASELOAD;
	const outside =
		perFte < low ? 'moins qu’ailleurs\u202F; ' : perFte > high ? 'plus qu’ailleurs\u202F; ' : '';
	return `Repère, sans effet sur le besoin\u202F: ${outside}${reference} par ETP, de ${low} à ${high} vues ailleurs.`;
}

function coveredFact(term: string, covered: Covered): Fact {
	const { count, total, population, totalPopulation } = covered;
	const people = Number.isNaN(totalPopulation)
		? UNKNOWN_PEOPLE
		: `${formatPercent(totalPopulation > 0 ? population / totalPopulation : 0)} des habitants`;
	return { term, value: `${formatInteger(count)} sur ${formatInteger(total)}, ${people}` };
}

function communeFacts({ atlas }: Results, position: number): Fact[] {
	const { density, frr } = atlas.communes;
	return [
		{ term: 'Densité', value: DENSITY_WORDS[density[position]!] ?? DENSITY_WORDS[0] },
		{ term: 'Zonage rural', value: FRR_WORDS[frr[position]!] ?? FRR_WORDS[0] }
	];
}

function qpvFacts({ atlas }: Results, position: number): Fact[] {
	const { households, povertyRate } = atlas.qpvs;
	const poverty = povertyRate[position]!;
	const homes = households[position]!;
	return [
		{ term: 'Ménages', value: Number.isNaN(homes) ? 'nombre non publié' : formatInteger(homes) },
		{
			term: 'Pauvreté',
			value: Number.isNaN(poverty) ? 'taux non publié' : `${formatOne(poverty)}\u202F% des habitants`
		}
	];
}

/** Facts of a territory, most telling first. */
export function factsOf(results: Results, figures: TerritoryFigures): Fact[] {
	const { level, position } = figures;
	const { atlas } = results;
	const origin = level === 'commune' ? atlas.communes.fdepOrigin[position]! : 0;
	const facts = [
		mediationFact(results, figures),
		...caseloadFact(results, figures),
		fdepFact(figures, FDEP_ORIGIN_WORDS[origin] ?? '')
	];
	facts.push(...scoreFacts(results, figures));
	if (level === 'qpv') return [...facts, ...qpvFacts(results, position)];
	facts.push(qpvFact(results, figures));
	if (level === 'commune') return [...facts, ...communeFacts(results, position)];
	const cells = itemsOf(atlas.cellsOf[level], position);
	const qpvs = territoriesAmong(atlas, cells, 'qpv');
	const communes = communesOf(atlas, level, position);
	if (communes.length > 0)
		facts.push(coveredFact('Communes couvertes', coveredOf(results, 'commune', communes)));
	if (qpvs.length > 0) facts.push(coveredFact('QPV couverts', coveredIn(results, cells, 'qpv')));
	return facts;
}

/** What the map cannot draw of a place: the contour of a commune is another's, or holds others; a perimeter has none. */
export function contourNote(
	{ atlas }: Pick<Results, 'atlas'>,
	{ level, position }: Pick<TerritoryFigures, 'level' | 'position'>
): string | undefined {
	if (isPerimeterLevel(level) && communesOf(atlas, level, position).length === 0)
		return 'Sans contour\u202F: ce périmètre n’est fait que de QPV, aucune commune n’y est tout entière.';
	if (level !== 'commune') return undefined;
	const { contourOf } = atlas.communes;
	const holder = contourOf[position]!;
	if (holder >= 0) return `Son contour fait partie de celui ${ofPlace(nameOf(atlas, 'commune', holder))}.`;
	const held = Array.from(contourOf.keys()).filter((commune) => contourOf[commune] === position);
	if (held.length === 0) return undefined;
	const names = enumerated(held.map((commune) => ofPlace(nameOf(atlas, 'commune', commune))));
	return `Son contour comprend aussi ${plural(held.length, 'celui', 'ceux')} ${names}.`;
}
