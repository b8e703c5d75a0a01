import { reductionOf } from '../../../src/lib/domain/scenario/solve/reduction';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import { amountOf } from '../../../src/lib/domain/campaign/funding';
import type { Results } from '../../../src/lib/domain/figures/results';
import { counted, formatTwo } from '../../../src/lib/domain/text/french';
import { plainCsv } from '../../../src/lib/report/files/plain-csv';
import { KEY_PARAMS } from '../../../src/lib/domain/view/address';
import { UsageError } from '../command/command-line';
import type { Context } from './context';
import type { SuggestOptions } from './options';
import type { SaidPlace } from './place';

type Ending = Extract<SuggestOptions, { task: 'end' }>;

const SECONDS = 60;
const COLUMNS = ['id_poste', 'structure', 'etp', 'montant', 'perte_seule'] as const;

/** True of a post that works in one département only, or anywhere where none is asked for. */
const isWithin =
	(departement: string | undefined) =>
	(post: number, { atlas, presence }: Results) => {
		if (departement === undefined) return true;
		const position = atlas.territories.departement.codes.indexOf(departement);
		return presence.placement.cellsOfPost[post]!.every(
			(cell) => atlas.territoryOf.departement[cell] === position
		);
	};

/** The least harmful posts to end, together. */
export function end(options: Ending, { base, setting }: Context, solve: Solve): SaidPlace {
	const { posts, departement } = options;
	const found = reductionOf(setting, base, { posts }, solve, SECONDS, isWithin(departement));
	if (!found)
		throw new UsageError(
			`L’option --retirer n’accepte pas ${posts}\u202F: ${departement === undefined ? `la campagne n’a que ${counted(base.posts.length, 'poste')}` : `il y a moins de postes dans le seul département ${departement}`}.`
		);
	const rows = found.ended.map((post) => {
		const { id, structure, fte } = base.posts[post]!;
		return [id, structure, fte, amountOf(base.posts[post]!), found.alone[post]!] as const;
	});
	const json = {
		scenario: true,
		campagne: base.id,
		norme: options.norm,
		cle: KEY_PARAMS[options.key],
		perte: found.harm,
		borne: found.bound,
		prouve: found.proved,
		somme_des_pertes_seules: found.ended.reduce((sum, post) => sum + found.alone[post]!, 0),
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
