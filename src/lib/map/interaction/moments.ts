/** Moments of a visit that the benchmark reads; each is left once. */
const MOMENTS = {
	/** The colours of the view that was asked for are on the screen. */
	choropleth: 'maillage:choropleth',
	/** Hover and click are answered. */
	answers: 'maillage:answers'
} as const;

/** Leaves the mark of a moment, now or at `startTime`, unless it is there. */
export function markOnce(moment: keyof typeof MOMENTS, startTime = performance.now()) {
	const name = MOMENTS[moment];
	if (performance.getEntriesByName(name).length === 0) performance.mark(name, { startTime });
}
