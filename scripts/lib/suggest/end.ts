import { keyColumn } from '../../../src/lib/domain/campaign/allocation';
import { allotmentsOf } from '../../../src/lib/domain/scenario/allotment';
import { ScenarioFault } from '../../../src/lib/domain/scenario/answer';
import { exactEnding, harmAlone, type EndingProblem } from '../../../src/lib/domain/scenario/ending';
import { avoidedFte } from '../../../src/lib/domain/scenario/judged';
import type { Solve } from '../../../src/lib/domain/scenario/linear-model';
import { amountOf } from '../../../src/lib/domain/scenario/price';
import { resultsIn } from '../../../src/lib/domain/scenario/setting';
import { counted, formatTwo } from '../../../src/lib/domain/text/french';
import { plainCsv } from '../../../src/lib/report/files/plain-csv';
import { UsageError } from '../command-line';
import type { Context } from './context';
import type { SuggestOptions } from './options';
import type { Said } from './place';

type Ending = Extract<SuggestOptions, { task: 'end' }>;

const SECONDS = 60;
const COLUMNS = ['id_poste', 'structure', 'etp', 'montant', 'perte_seule'] as const;

/** The least harmful posts to end, together. */
export function end(options: Ending, { base, setting }: Context, solve: Solve): Said {
	const before = resultsIn(setting, base);
	const { atlas } = setting;
	const key = keyColumn(atlas, setting.key, before.cellNeed);
	const only = options.departement;
	const departement = only === undefined ? -1 : atlas.territories.departement.codes.indexOf(only);
	const { cellsOfPost } = before.presence.placement;
	const elsewhere = cellsOfPost.map(
		(cells) => departement >= 0 && !cells.every((cell) => atlas.territoryOf.departement[cell] === departement)
	);
	const problem: EndingProblem = {
		ids: base.posts.map(({ id }) => id),
		need: before.cellNeed,
		fte: before.cellFte,
		posts: allotmentsOf(atlas, base.posts, key),
		locked: Uint8Array.from(elsewhere, Number),
		goal: { costs: new Float64Array(base.posts.length).fill(1), amount: options.posts, exactly: true }
	};
	const found = exactEnding(problem, solve, SECONDS);
	if (!found) {
		const open = elsewhere.filter((one) => !one).length;
		throw new UsageError(
			`L’option --retirer n’accepte pas ${options.posts}\u202F: ${counted(open, 'poste')} ${open >= 2 ? 'peuvent' : 'peut'} prendre fin${only === undefined ? '' : ` dans le seul département ${only}`}.`
		);
	}
	const gone = new Set(found.ended);
	const after = resultsIn(setting, { ...base, posts: base.posts.filter((_, post) => !gone.has(post)) });
	if (Math.abs(-avoidedFte(before, after) - found.harm) > 1e-6)
		throw new ScenarioFault('The harm is not what the figures of the map say.');
	const alone = harmAlone(problem);
	const rows = found.ended.map((post) => {
		const { id, structure, fte } = base.posts[post]!;
		return [id, structure, fte, amountOf(base.posts[post]!), alone[post]!] as const;
	});
	const sum = found.ended.reduce((total, post) => total + alone[post]!, 0);
	const json = {
		scenario: true,
		campagne: base.id,
		norme: options.norm,
		cle: options.key,
		perte: found.harm,
		borne: found.bound,
		prouve: found.proved,
		somme_des_pertes_seules: sum,
		retires: rows.map((row) => Object.fromEntries(COLUMNS.map((name, i) => [name, row[i] ?? null])))
	};
	return {
		out: options.format === 'csv' ? plainCsv(COLUMNS, rows) : `${JSON.stringify(json, undefined, '\t')}\n`,
		lines: [
			`Scénario\u202F: arrêter ${counted(found.ended.length, 'poste')} ajoute ${formatTwo(found.harm)} ETP manquants selon le modèle${found.proved ? ', et aucun autre choix n’en ajoute moins' : ''}.`,
			'C’est ce que perd le modèle, pas une évaluation des structures.'
		]
	};
}
