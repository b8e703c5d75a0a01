/** A map that has not answered by then has failed: its page says so. */
const AT_LATEST_MS = 30_000;

/** What could wait does not wait longer than this for MapLibre, once the map has answered without it. */
const AFTER_ANSWERS_MS = 10_000;

/** Whether the page is loaded and its map, if it has one, is whole, or has answered for long: what could wait may come. */
export function restMayCome(): boolean {
	if (document.readyState !== 'complete') return false;
	if (!document.getElementById('carte') || document.querySelector('[data-map-contours="settled"]'))
		return true;
	const [answers] = performance.getEntriesByName('maillage:answers');
	return performance.now() > (answers ? answers.startTime + AFTER_ANSWERS_MS : AT_LATEST_MS);
}
