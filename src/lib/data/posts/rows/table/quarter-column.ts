import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import type { CellReading } from '../../values/places/place-reading';
import { saysYesOrNo } from '../../values/yes-no';

/** What a column of quarters says, without the yes or no of another one beside it where it names some. */
export function quartersNamed(text: string): string {
	const lines = text.split('\n').map((line) => line.trim());
	const named = lines.filter((line) => line !== '' && !saysYesOrNo(line));
	return (named.length > 0 ? named : lines).join('\n').trim();
}

/** A column of quarters that only says yes: those of the row's communes are asked about. */
export function whichQuarters(text: string, communes: readonly string[], places: KnownPlaces): CellReading {
	const own = communes.map((code) => ({
		level: 'commune' as const,
		code,
		name: places.nameOf('commune', code)
	}));
	const doubt = {
		text: `${text} (${own.map(({ name }) => name).join(', ')})`,
		candidates: [...communes.flatMap((code) => places.qpvsOf(code)), ...own],
		why: 'la colonne des quartiers ne dit pas lesquels'
	};
	return { targets: [], doubts: [doubt], said: [] };
}
