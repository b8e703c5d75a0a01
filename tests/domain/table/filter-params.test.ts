import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRR_CLASSES, LEVELS } from '../../../src/lib/domain/territory/atlas';
import { CERTAINTIES } from '../../../src/lib/domain/figures/certainty-codes';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import {
	activeFields,
	NO_FILTER,
	QUINTILES,
	REMARK_WISHES,
	type Filter
} from '../../../src/lib/domain/table/filter';
import { parseAmount } from '../../../src/lib/domain/table/filter-params';
import { DENSITY_GROUPS } from '../../../src/lib/domain/territory/density';
import type { Known } from '../../../src/lib/domain/view/address';
import { DEFAULT_VIEW } from '../../../src/lib/domain/view/view';
import { formatView, parseView } from '../../../src/lib/domain/view/view-params';

const parse = (query: string) => parseView(new URLSearchParams(query), undefined, LEVELS);
const ignored = (param: string, expected: string) =>
	`Le paramètre «\u202F${param}\u202F» de l’adresse est ignoré\u202F: ${expected}.`;

describe('a filter in an address', () => {
	it('is the planner’s question, word for word', () => {
		const query = 'niveau=epci&qpv=7500&departement=38&quintile=4,5&manque-min=0.5';
		const { view, problems } = parse(query);
		expect(problems).toEqual([]);
		expect(view.level).toBe('epci');
		expect(view.norm.qpvRatio).toBe(7_500);
		expect(view.filter).toEqual({
			...NO_FILTER,
			departements: ['38'],
			quintiles: [4, 5],
			missingFrom: 0.5
		});
		expect(formatView(view)).toBe(query);
	});

	it('is left out where it asks for nothing', () => {
		expect(parse('').view.filter).toBeUndefined();
		expect(parse('texte=%20').view.filter).toBeUndefined();
		expect(formatView({ ...DEFAULT_VIEW, filter: NO_FILTER })).toBe('');
	});

	it('reads every criterion', () => {
		const { view, problems } = parse(
			'texte=st%20etienne&departement=42,63&epci=244200770&classe=minime,tres-faible,aucun,faible&quintile=5,1&avec-qpv=non&densite=disperse,urbain&frr=hors,frr-plus&certitude=incertain,manque-sur&certitude-qpv=sans-manque-sur&certitude-hors-qpv=manque-sur&population-min=2000&population-max=1e4&manque-min=0,5&manque-hors-qpv-min=0,2&structures-min=2&parmi=42218'
		);
		expect(problems).toEqual([]);
		expect(view.filter).toEqual({
			text: 'st etienne',
			departements: ['42', '63'],
			epci: '244200770',
			classes: ['none', 'very-low', 'low', 'minor'],
			quintiles: [1, 5],
			withQpv: false,
			densities: ['urban', 'dispersed'],
			frr: ['', 'frr-plus'],
			certainties: ['sure-lack', 'uncertain'],
			qpvCertainties: ['sure-none'],
			outsideCertainties: ['sure-lack'],
			populationFrom: 2_000,
			populationTo: 10_000,
			missingFrom: 0.5,
			missingOutsideFrom: 0.2,
			structuresFrom: 2,
			among: { level: 'commune', codes: ['42218'] }
		});
	});

	it('keeps what it understands and says the rest, one sentence each', () => {
		const { view, problems } = parse('quintile=4,9&manque-min=abc&avec-qpv=peut-etre&classe=rouge');
		expect(view.filter).toEqual({ ...NO_FILTER, quintiles: [4] });
		expect(problems).toEqual([
			ignored(
				'classe=rouge',
				'valeurs possibles\u202F: aucun, tres-faible, faible, partiel, minime, couvert, presence-hors-priorite, hors-priorite, inconnu'
			),
			ignored('quintile=9', 'valeurs possibles\u202F: 1, 2, 3, 4, 5'),
			ignored('avec-qpv=peut-etre', 'valeurs possibles\u202F: oui, non'),
			ignored('manque-min=abc', 'on attend un nombre de 0 à 10\u202F000')
		]);
	});

	it('says that a code is not known, once the files are there', () => {
		const known = { campaigns: [], hasTerritory: ({ code }: { code: string }) => code === '38' };
		const { view, problems } = parseView(new URLSearchParams('departement=38,99'), known);
		expect(view.filter?.departements).toEqual(['38']);
		expect(problems).toEqual([ignored('departement=99', 'aucun territoire de ce code (département)')]);
	});

	it('takes the codes of a list as they are typed, once they have been looked for', () => {
		const found: Record<string, string> = { 'commune:1004': '01004', 'departement:1': '01' };
		const known: Known = {
			campaigns: [],
			hasTerritory: ({ code }) => code === '01004' || code === '01',
			readAs: ({ level, code }) => {
				if (code === 'Saint-Jean') return { said: 'C’est le nom de 2 territoires.' };
				const meant = found[`${level}:${code}`];
				return meant === undefined
					? {}
					: { territory: { level, code: meant }, said: `${code} est lu ${meant}.` };
			}
		};
		const { view, problems, unread } = parseView(
			new URLSearchParams('departement=1&parmi=1004,01004,Saint-Jean,x'),
			known
		);
		expect(view.filter).toMatchObject({
			departements: ['01'],
			among: { level: 'commune', codes: ['01004'] }
		});
		expect(problems).toEqual([
			'1 est lu 01.',
			'1004 est lu 01004.',
			ignored('parmi=Saint-Jean', 'C’est le nom de 2 territoires'),
			ignored('parmi=x', 'aucun territoire de ce code (commune)')
		]);
		expect(unread?.map(({ code }) => code)).toEqual(['1', '1004', 'Saint-Jean', 'x']);
	});

	it('keeps a code as it is typed until it has been looked for', () => {
		const known: Known = {
			campaigns: [],
			hasTerritory: () => false,
			readAs: (territory) => ({ territory })
		};
		const { view, problems } = parseView(new URLSearchParams('parmi=1004'), known);
		expect(view.filter?.among?.codes).toEqual(['1004']);
		expect(problems).toEqual([]);
	});

	it('says that a criterion means nothing at a level, and does not write it there', () => {
		const { view, problems } = parse('niveau=departement&epci=244200770');
		expect(view.filter).toBeUndefined();
		expect(problems).toEqual([
			ignored('epci=244200770', 'ce filtre n’a pas de sens à la maille «\u202Fdépartement\u202F»')
		]);
		const filter = { ...NO_FILTER, epci: '244200770', quintiles: [5] as const };
		expect(formatView({ ...DEFAULT_VIEW, level: 'departement', filter })).toBe(
			'niveau=departement&quintile=5'
		);
	});

	it('of an old link that asked for fragile classes says what took their place', () => {
		const { view, problems } = parse('fragile=etp&quintile=5');
		expect(view.filter).toEqual({ ...NO_FILTER, quintiles: [5] });
		expect(problems).toEqual([
			ignored(
				'fragile=etp',
				'la «\u202Fclasse fragile\u202F» a laissé place à la certitude (certitude=incertain)'
			)
		]);
	});

	it('comes back as it went, for any filter', () => {
		const some = <T>(all: readonly T[]) => fc.subarray([...all]);
		const amount = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: undefined });
		const codes = fc.uniqueArray(fc.stringMatching(/^[0-9A-Z]{2,9}$/), { maxLength: 4 });
		const anyFilter: fc.Arbitrary<Filter> = fc.record({
			text: fc.string(),
			departements: codes,
			epci: fc.option(fc.stringMatching(/^[0-9]{9}$/), { nil: undefined }),
			classes: some(COVERAGE_CLASSES),
			quintiles: some(QUINTILES),
			withQpv: fc.option(fc.boolean(), { nil: undefined }),
			densities: some(DENSITY_GROUPS),
			frr: some(FRR_CLASSES),
			certainties: some(CERTAINTIES),
			qpvCertainties: some(CERTAINTIES),
			outsideCertainties: some(CERTAINTIES),
			populationFrom: amount(1e8),
			populationTo: amount(1e8),
			missingFrom: amount(10_000),
			missingOutsideFrom: amount(10_000),
			structuresFrom: amount(1_000),
			remark: fc.option(fc.constantFrom(...REMARK_WISHES), { nil: undefined }),
			among: codes.map((list) => (list.length > 0 ? ({ level: 'commune', codes: list } as const) : undefined))
		});
		fc.assert(
			fc.property(anyFilter, (filter) => {
				const { view, problems } = parse(formatView({ ...DEFAULT_VIEW, filter }));
				const blank = activeFields(filter, 'commune').includes('text') ? filter : { ...filter, text: '' };
				expect(problems).toEqual([]);
				expect(view.filter ?? NO_FILTER).toEqual(blank);
			})
		);
	});
});

describe('the sort and the columns in an address', () => {
	it('are left out where they are the default ones', () => {
		expect(parse('tri=-non-couvert').view.sort).toBeUndefined();
		expect(formatView(parse('tri=-non-couvert').view)).toBe('');
		expect(
			parse(
				'colonnes=certitude,periode,en-vigueur,population,quintile,etp,besoin,non-couvert,non-couvert-fourchette,couverture,classe'
			).view.columns
		).toBeUndefined();
	});

	it('are read in their order, each column once', () => {
		const { view, problems } = parse('tri=-quintile,nom,quintile&colonnes=etp,code,etp');
		expect(problems).toEqual([]);
		expect(view.sort).toEqual([
			{ column: 'quintile', descending: true },
			{ column: 'nom', descending: false }
		]);
		expect(view.columns).toEqual(['code', 'etp']);
		expect(formatView(view)).toBe('tri=-quintile,nom&colonnes=code,etp');
	});

	it('of an old link name the net gap as it was named, and what took the place of its range and of fragility', () => {
		expect(parse('tri=-manque')).toMatchObject({
			view: { sort: [{ column: 'ecart-net', descending: true }] },
			problems: []
		});
		const { view, problems } = parse(
			'tri=manque,ecart-net&colonnes=manque-fourchette,manque,ecart-net,ecart-net-fourchette,fragile'
		);
		expect(problems).toEqual([]);
		expect(view.sort).toEqual([{ column: 'ecart-net', descending: false }]);
		expect(view.columns).toEqual(['ecart-net', 'non-couvert-fourchette', 'certitude']);
		expect(formatView(view)).toBe('tri=ecart-net&colonnes=ecart-net,non-couvert-fourchette,certitude');
	});

	it('say which column does not exist', () => {
		const { view, problems } = parse('tri=-taille,nom&colonnes=couleur');
		expect(view.sort).toEqual([{ column: 'nom', descending: false }]);
		expect(view.columns).toBeUndefined();
		expect(problems).toEqual([
			ignored('tri=-taille', 'cette colonne n’existe pas'),
			ignored('colonnes=couleur', 'cette colonne n’existe pas')
		]);
	});
});

describe('an amount that one types', () => {
	it('may have a comma or a point, and spaces', () => {
		expect(parseAmount('0,5', 'missingFrom')).toBe(0.5);
		expect(parseAmount('2\u202F000', 'populationFrom')).toBe(2_000);
		expect(parseAmount(' 10.25 ', 'missingFrom')).toBe(10.25);
	});

	it('is nothing where it is no number or out of its range', () => {
		for (const text of ['abc', '', '-1', '1e9', 'Infinity', '1,2,3'])
			expect(parseAmount(text, 'populationTo')).toBeUndefined();
	});
});
