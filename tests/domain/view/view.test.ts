import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLOCATION_KEYS } from '../../../src/lib/domain/campaign/allocation';
import { BASE_LEVELS, positionOf } from '../../../src/lib/domain/territory/atlas';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { INDICATORS } from '../../../src/lib/domain/figures/indicator';
import { formatTerritory, parseTerritory, type Known } from '../../../src/lib/domain/view/address';
import { DEFAULT_VIEW, MAP_LEVELS, type View } from '../../../src/lib/domain/view/view';
import { formatView, parseView } from '../../../src/lib/domain/view/view-params';
import { anyNorm } from '../../fixtures/arbitraries';
import { smallAtlas } from '../../fixtures/small-atlas';

const known: Known = {
	campaigns: ['2020-12', '2025-05', '2025-12'],
	readAs: ({ level, code }) =>
		code === '1004'
			? { territory: { level, code: '42001' }, said: 'Le code est lu 42001.' }
			: code === '63300'
				? { said: '63300 est un code postal.' }
				: {},
	hasTerritory: ({ level, code }) => positionOf(smallAtlas.territories[level], code) !== undefined
};
const parse = (query: string) => parseView(new URLSearchParams(query), known);

const ignored = (what: string, why: string) =>
	`Le paramètre «\u202F${what}\u202F» de l’adresse est ignoré\u202F: ${why}.`;

describe('the address of a view', () => {
	it('is bare for the annual map', () => {
		expect(formatView(DEFAULT_VIEW)).toBe('');
		expect(parse('')).toEqual({ view: DEFAULT_VIEW, problems: [] });
	});

	it('is readable, in French, with what changed only', () => {
		const view: View = {
			level: 'epci',
			indicator: 'gap',
			campaign: '2025-05',
			key: 'equal',
			territory: { level: 'commune', code: '63001' },
			norm: { ...DEFAULT_NORM, qpvRatio: 7_500, envelope: 'funded' },
			showQpvs: false,
			knownStructures: true
		};
		const address =
			'niveau=epci&indicateur=manque&campagne=2025-05&cle=egal&quartiers=masques&structures=connues&qpv=7500&enveloppe=finance&territoire=commune:63001';
		expect(formatView(view)).toBe(address);
		expect(parse(address)).toEqual({ view, problems: [] });
	});

	it('comes back as it went, for any view', () => {
		const anyTerritory = fc
			.constantFrom(...BASE_LEVELS)
			.chain((level) =>
				fc.constantFrom(...smallAtlas.territories[level].codes).map((code) => ({ level, code }))
			);
		const anyView: fc.Arbitrary<View> = fc.record({
			level: fc.constantFrom(...MAP_LEVELS),
			indicator: fc.constantFrom(...INDICATORS),
			campaign: fc.option(fc.constantFrom(...known.campaigns), { nil: undefined }),
			key: fc.constantFrom(...ALLOCATION_KEYS),
			territory: fc.option(anyTerritory, { nil: undefined }),
			norm: anyNorm,
			showQpvs: fc.boolean()
		});
		fc.assert(
			fc.property(anyView, (view) => {
				expect(parse(formatView(view))).toEqual({ view, problems: [] });
			})
		);
	});
});

describe('the part of a quantity, and neighbours, in the address', () => {
	it('come back as they went', () => {
		const query = 'indicateur=manque&partie=hors-qpv&voisins=0.8&voisinage=15-km&groupe=63001';
		const { view, problems } = parse(query);
		expect(problems).toEqual([]);
		expect(view.part).toBe('outside');
		expect(view.groups).toEqual({ size: 0.8, near: true, chosen: '63001' });
		expect(formatView(view)).toBe(query);
	});

	it('are left out of what has no parts, and said', () => {
		expect(formatView({ ...DEFAULT_VIEW, part: 'qpv' })).toBe('');
		expect(parse('partie=qpv').problems).toEqual([
			ignored('partie=qpv', 'seuls les ETP d’une maille plus large que le QPV se partagent ainsi')
		]);
		expect(parse('groupe=63001').problems).toEqual([
			ignored('groupe=63001', 'il manque la taille du poste, comme voisins=0.8')
		]);
		expect(parse('voisins=3').problems).toEqual([
			ignored('voisins=3', 'valeurs possibles\u202F: 1, 0.5, 0.8')
		]);
	});
});

describe('a broken address', () => {
	it('gets one sentence for each thing that is not understood, and keeps the rest', () => {
		const { view, problems } = parse(
			'niveau=canton&indicateur=besoin&campagne=2019-12&cle=equal&territoire=commune:99999&f5=beaucoup&zoom=3'
		);
		expect(view).toEqual({ ...DEFAULT_VIEW, indicator: 'need' });
		expect(problems).toEqual([
			ignored('niveau=canton', 'valeurs possibles\u202F: commune, qpv, epci, departement'),
			ignored('cle=equal', 'valeurs possibles\u202F: population, besoin, egal'),
			ignored('campagne=2019-12', 'campagnes connues\u202F: 2020-12, 2025-05, 2025-12'),
			ignored('territoire=commune:99999', 'ce territoire n’existe pas dans la région et l’année affichées'),
			ignored('zoom=3', 'ce paramètre n’existe pas'),
			ignored('f5=beaucoup', 'on attend un nombre de 0 à 10')
		]);
	});

	it('reads a territory that is written otherwise, and says so', () => {
		const { view, problems } = parseView(new URLSearchParams('territoire=commune:1004'), known);
		expect(view.territory).toEqual({ level: 'commune', code: '42001' });
		expect(problems).toEqual(['Le code est lu 42001.']);
	});

	it('leaves out a territory that may be several, and says which', () => {
		const { view, problems } = parseView(new URLSearchParams('territoire=commune:63300'), known);
		expect(view.territory).toBeUndefined();
		expect(problems).toEqual([ignored('territoire=commune:63300', '63300 est un code postal')]);
	});

	it('says what may be said of the known structures', () => {
		expect(parse('structures=toutes')).toEqual({
			view: DEFAULT_VIEW,
			problems: [ignored('structures=toutes', 'valeurs possibles\u202F: connues')]
		});
	});

	it('says once what stands in it twice', () => {
		expect(parse('zoom=3&zoom=3&colonnes=prix,prix').problems).toEqual([
			ignored('colonnes=prix', 'cette colonne n’existe pas'),
			ignored('zoom=3', 'ce paramètre n’existe pas')
		]);
	});

	it('does not take a word of JavaScript for a value', () => {
		expect(parse('niveau=constructor&indicateur=toString').view).toEqual(DEFAULT_VIEW);
		expect(parse('niveau=constructor&indicateur=toString').problems).toHaveLength(2);
	});

	it('never throws, whatever it holds', () => {
		const anyName = fc.constantFrom(
			'niveau',
			'indicateur',
			'campagne',
			'cle',
			'territoire',
			'qpv',
			'f1',
			'€'
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(anyName, fc.string()), { maxLength: 5 }), (pairs) => {
				const { view } = parseView(new URLSearchParams(pairs), known);
				expect(MAP_LEVELS).toContain(view.level);
			})
		);
	});

	it('waits for the data to judge a campaign or a code', () => {
		const { view, problems } = parseView(new URLSearchParams('campagne=2019-12&territoire=commune:99999'));
		expect(problems).toEqual([]);
		expect(view.campaign).toBe('2019-12');
		expect(view.territory).toEqual({ level: 'commune', code: '99999' });
	});
});

describe('a territory in an address', () => {
	it('is a level and a code', () => {
		expect(parseTerritory('qpv:QN06301M')).toEqual({ level: 'qpv', code: 'QN06301M' });
		expect(formatTerritory({ level: 'qpv', code: 'QN06301M' })).toBe('qpv:QN06301M');
	});

	it('is nothing else', () => {
		expect(['63001', 'commune:', ':63001', 'canton:6301', 'commune:63001:2', ''].map(parseTerritory)).toEqual(
			new Array(6).fill(undefined)
		);
	});
});
