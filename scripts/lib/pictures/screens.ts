import { SHOTS } from '../shots/scenes';

/** Names of the screens, see `SHOTS`, whose picture is kept. Add one, then `npm run pictures -- --update`. */
const KEPT: readonly string[] = [
	'accueil',
	'fiche-epci',
	'territoires',
	'postes-liste',
	'evolution',
	'scenario',
	'charger',
	'donnees',
	'introuvable',
	'methode',
	'accessibilite',
	'licences'
];

/** Small, so that the repository keeps them: half a desktop. */
export const PICTURE_SIZE = { width: 720, height: 900 };

/** The day that the screens are taken on. */
export const DAY = '2026-01-15T10:00:00+01:00';

/** The same letters whatever the settings of the machine. */
export const PICTURE_ARGS = [
	'--font-render-hinting=none',
	'--disable-lcd-text',
	'--force-color-profile=srgb'
];

export const SCREENS = KEPT.map((name) => {
	const shot = SHOTS.find((one) => one.name === name);
	if (!shot) throw new RangeError(`no shot ${name}`);
	return shot;
});
