import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { writtenCode } from '../../../domain/territory/typed/code-forms';
import { folded } from '../../../domain/text/french';
import { MOST_EUROS } from '../fields';
import { templateAmount, templateFte } from '../values/numbers';
import { dateText } from '../values/dates';
import type { HeadingMeaning } from './heading';
import type { Meaning } from './meanings';

/** So many of the values must be of a kind for a column to be of it. */
const MOST = 0.7;
/** Values that are looked at. */
const SAMPLE = 200;

/** What the contents of a column say, where its heading says nothing; `undefined` where they do not either. */
export function contentsMeaning(values: readonly string[], places: KnownPlaces): HeadingMeaning | undefined {
	const given = [...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLE);
	if (given.length === 0) return undefined;
	const share = (fits: (value: string) => boolean) => given.filter(fits).length / given.length;
	const five = (value: string) => {
		const written = writtenCode(value, 'commune');
		return written && /^\d{4,5}$|^2[AB]\d{3}$/i.test(value) ? written.code : undefined;
	};
	const kinds: readonly (readonly [Meaning, (value: string) => boolean])[] = [
		['qpv', (value) => /^Q[NP]\s?\d/i.test(value)],
		['epci', (value) => /^\d{9}$/.test(value) && places.has('epci', value)],
		[
			'insee',
			(value) => {
				const code = five(value);
				return code !== undefined && (places.has('commune', code) || places.carried(code) !== undefined);
			}
		],
		['postal', (value) => places.ofPostal(five(value) ?? '').length > 0],
		['commune', (value) => places.named('commune', value).length > 0],
		['qpv', (value) => places.named('qpv', value).length > 0],
		['departement', (value) => places.named('departement', value).length > 0],
		[
			'departement',
			(value) => given.length > 1 && places.has('departement', writtenCode(value, 'departement')?.code ?? '')
		],
		['date_debut', (value) => !/^\d{1,5}$/.test(value) && dateText(value, 'start') !== undefined],
		[
			'etp',
			(value) => {
				const fte = Number(templateFte(value)?.replace(',', '.'));
				return (
					fte > 0 && fte <= 1.5 && (/[.,]|etp|%|temps/i.test(value) || given.some((one) => /0[.,]/.test(one)))
				);
			}
		],
		[
			'montant',
			(value) =>
				Number(templateAmount(value)) >= 1000 &&
				Number(templateAmount(value)) <= MOST_EUROS &&
				!/^(?:19|20)\d\d$|^\d{5}$/.test(folded(value))
		]
	];
	const found = kinds.find(([, fits]) => share(fits) >= MOST);
	return found && { meaning: found[0], confidence: 0.5 };
}
