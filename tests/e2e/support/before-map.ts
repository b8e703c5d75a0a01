import { scriptNameOf, mapLibreFiles } from '../../../scripts/lib/built-code';
import { MARKS, markTime } from '../../../scripts/lib/map-page';
import { DESKTOP, visit } from './site';

/** Opens an address and keeps MapLibre's code back until it is let go. */
export async function withoutMapLibre(path: string, viewport = DESKTOP) {
	const mapLibre = mapLibreFiles('build');
	let letGo = () => {};
	const gate = new Promise<void>((resolve) => (letGo = resolve));
	const page = await visit(path, {
		viewport,
		before: (opened) =>
			opened.route(
				(url) => mapLibre.has(scriptNameOf(url.href)),
				async (route) => {
					await gate;
					await route.continue();
				}
			)
	});
	await markTime(page, MARKS.answers);
	return { page, letGo };
}
