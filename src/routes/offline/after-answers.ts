import { whenIdle } from '$lib/ui/when-idle';

const ANSWERS = 'maillage:answers';
/** A map that has not answered by then has failed: its page says so. */
const AT_LATEST_MS = 30_000;

/** Runs a task once the page is loaded and its map, if it has one, has answered. Returns how to call it off. */
export function afterAnswers(task: () => void): () => void {
	let observer: PerformanceObserver | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let done = false;
	const run = () => {
		off();
		whenIdle(() => {
			if (!done) task();
		});
	};
	const off = () => {
		observer?.disconnect();
		clearTimeout(timer);
		removeEventListener('load', wait);
	};
	function wait() {
		if (!document.getElementById('carte') || performance.getEntriesByName(ANSWERS).length > 0) return run();
		timer = setTimeout(run, AT_LATEST_MS);
		observer = new PerformanceObserver((list) => {
			if (list.getEntriesByName(ANSWERS).length > 0) run();
		});
		observer.observe({ type: 'mark' });
	}
	if (document.readyState === 'complete') wait();
	else addEventListener('load', wait);
	return () => {
		done = true;
		off();
	};
}
