/** Insee's density grid in three words: 1–4 urban, 5 rural, 6–7 dispersed (the norm's own split). */
export const DENSITY_GROUPS = ['urban', 'rural', 'dispersed'] as const;
export type DensityGroup = (typeof DENSITY_GROUPS)[number];

/** Position in `DENSITY_GROUPS` of a class of the grid, −1 where it is unknown. */
export const densityGroup = (density: number) =>
	density === 0 ? -1 : density < 5 ? 0 : density === 5 ? 1 : 2;
