import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import { curly, folded, quoted } from '../../../../domain/text/french';
import type { PlaceContext } from './place-context';
import type { PieceReading } from './place-reading';

/** `tout le département`, `ensemble du territoire départemental`, `département entier`: which one, the row or its list tells. */
const WHOLE =
	/^(?:(?:tout|ensemble|l ensemble|totalite|la totalite|integralite|echelle|a l echelle) )?(?:(?:le|du|de tout le|de l ensemble du) )?(?:departement|territoire departemental|niveau departemental|departemental|perimetre departemental)(?: (?:entier|complet))?$/;
/** `tout le 63`, `l’ensemble du 63`. */
const BY_NUMBER =
	/^(?:tout|ensemble|l ensemble|totalite|la totalite) (?:le|du)(?: departement(?: du)?)? (\d{2}|2[ab])$/;

/** A whole département that is named without its name: by its number, or as that of the row, of the title, the sheet or the file. */
export function wholeDepartement(
	text: string,
	{ departements, telling }: PlaceContext,
	places: KnownPlaces
): PieceReading | undefined {
	const words = folded(text);
	const code = BY_NUMBER.exec(words)?.[1]?.toUpperCase();
	if (code !== undefined)
		return places.has('departement', code)
			? { kind: 'read', targets: [{ level: 'departement', code }] }
			: undefined;
	const [own, ...others] = departements.length > 0 ? departements : (telling ?? []);
	if (!WHOLE.test(words) || own === undefined || others.length > 0) return undefined;
	return {
		kind: 'read',
		targets: [{ level: 'departement', code: own }],
		...(departements.length === 0 && {
			said: `${quoted(text)} est lu comme tout le département que nomme le titre, la feuille ou le fichier (${curly(places.nameOf('departement', own))}).`
		})
	};
}
