import { SHOTS } from '../shots/scenes';

/** Names of the screens, see `SHOTS`, whose picture is kept. Add one, then `npm run pictures -- --update`. */
const KEPT: readonly string[] = ['methode', 'accessibilite', 'licences'];

/** Small, so that the repository keeps them: half a desktop. */
export const PICTURE_SIZE = { width: 720, height: 900 };

export const SCREENS = KEPT.map((name) => {
	const shot = SHOTS.find((one) => one.name === name);
	if (!shot) throw new RangeError(`no shot ${name}`);
	return shot;
});
