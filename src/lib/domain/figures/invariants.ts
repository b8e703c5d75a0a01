import { geographyOf } from '../territory/geography';
import { nearestCovered, type SurfacePoints } from '../territory/nearest';
import type { Atlas, Level } from '../territory/atlas';
import { lazyBy, lazyOf } from '../text/lazy';
import type { Results } from './results';

/*
 * What no norm changes: each is computed when it is first asked for, and kept as long as what it is computed
 * from, so that a table, a card, a map and a file that ask for the same have the same.
 */

/** What a table knows of the territories of a level. */
export const geographiesOf = lazyOf((atlas: Atlas) => lazyBy((level: Level) => geographyOf(atlas, level)));

const nearests = lazyOf((posts: Uint16Array) =>
	lazyOf((points: SurfacePoints) => nearestCovered(posts, points))
);

/** The nearest covered territory of the level, for each one; `points` are on their surfaces. */
export const nearestAt = ({ presence }: Pick<Results, 'presence'>, level: Level, points: SurfacePoints) =>
	nearests(presence.posts[level])(points);
