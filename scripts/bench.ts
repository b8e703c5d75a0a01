/**
 * `npm run bench [-- --json] [--only sizes,workbench,slider,…] [--peer]`: what the site weighs and how long it takes,
 * on this machine; with `--peer` only how that compares with a Leaflet page. Informs; never fails on a time.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBundle } from '../src/lib/data/bundle/disk';
import { BUNDLE_PATH, REGION } from '../src/lib/data/bundle/site';
import { SITE } from '../src/lib/domain/text/site';
import { machine } from './lib/bench/machine';
import { benchPeer } from './lib/bench/peer';
import { benchPerimeter } from './lib/bench/perimeter';
import { benchQpvJoin } from './lib/bench/qpv-join';
import { benchRebuild } from './lib/bench/rebuild';
import { benchRecompute } from './lib/bench/recompute';
import { benchScenario } from './lib/bench/scenario';
import { benchScreen } from './lib/bench/screen';
import { benchSlider } from './lib/bench/slider';
import { folderSizes } from './lib/bench/sizes';
import { formatMeasures, type Measures } from './lib/bench/table';
import { benchWorkbench } from './lib/bench/workbench';
import { run } from './lib/run';

const PARTS = [
	'sizes',
	'recompute',
	'workbench',
	'scenario',
	'perimeter',
	'rebuild',
	'qpvs',
	'france',
	'screen',
	'slider'
] as const;
/** Asked for by its name alone. */
const PEER = 'peer';
type Part = (typeof PARTS)[number] | typeof PEER;

/** Repetitions of what is slow. */
const TIMES = 5;
const BUNDLE = `static/${BUNDLE_PATH}`;
/** Too big for the repository: in the mirror alone. */
const FRANCE = `../shared/sources/communes-${SITE.cog}-france.geojson.gz`;

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		only: { type: 'string' },
		peer: { type: 'boolean', default: false }
	}
});
const wanted = [...(values.only?.split(',') ?? (values.peer ? [] : PARTS)), ...(values.peer ? [PEER] : [])];
const known: readonly string[] = [...PARTS, PEER];
const unknown = wanted.filter((part) => !known.includes(part));
if (unknown.length > 0) {
	console.error(`--only ${unknown.join(',')}\u202F: inconnu. Possibles\u202F: ${known.join(', ')}.`);
	process.exit(2);
}

/** Measures a part if it is asked for; says on standard error that it has begun. */
async function measure<T>(part: Part, what: () => T | Promise<T>): Promise<T | undefined> {
	if (!wanted.includes(part)) return undefined;
	console.error(`Mesure\u202F: ${part}…`);
	return what();
}

/** The folder of the built site. */
async function builtSite(): Promise<string> {
	const built = existsSync('build/index.html') ? undefined : await run('vite', ['build']);
	if (built && !built.ok) throw new Error(built.output);
	return 'build';
}

const measures: Measures = {
	machine: machine(),
	sizes: await measure('sizes', () => folderSizes(BUNDLE)),
	recompute: await measure('recompute', () => benchRecompute(readBundle(BUNDLE))),
	perimeter: await measure('perimeter', () => benchPerimeter(readBundle(BUNDLE), TIMES)),
	workbench: await measure('workbench', () => benchWorkbench(readBundle(BUNDLE))),
	scenario: await measure('scenario', () => benchScenario(readBundle(BUNDLE), TIMES)),
	rebuild: await measure('rebuild', () => benchRebuild(TIMES)),
	qpvs: await measure('qpvs', () => benchQpvJoin(REGION, SITE.cog, TIMES)),
	france: existsSync(FRANCE)
		? await measure('france', () => benchRebuild(1, ['--region', 'france', '--from', 'mirror', '--offline']))
		: undefined,
	screen: await measure('screen', async () => benchScreen(await builtSite(), TIMES)),
	slider: await measure('slider', async () => benchSlider(await builtSite(), readBundle(BUNDLE), TIMES)),
	peer: await measure('peer', async () => benchPeer(await builtSite(), readBundle(BUNDLE), TIMES))
};
console.log(values.json ? JSON.stringify(measures, undefined, '\t') : formatMeasures(measures));
