import { readBundle, type DiskBundle } from '../../../src/lib/data/bundle/disk';
import {
	CAUSES,
	changesAt,
	changeSteps,
	changeSummary,
	hasChanged,
	type ChangeSteps,
	type TerritoryChange
} from '../../../src/lib/domain/change/change';
import { CAUSE_ORDER, CAUSE_WORDS, changeSentence, sameWords } from '../../../src/lib/domain/change/words';
import { folded } from '../../../src/lib/domain/text/french';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { DEMONSTRATION } from '../../../src/lib/domain/words/words';
import { delimitedText } from '../../../src/lib/data/files/delimited';
import { readFormer } from '../../../src/lib/data/bundle/other-codes';
import { notAccepted, commandResult, UsageError, type CommandResult } from '../command/command-line';
import { readDiffOptions, DIFF_USAGE } from './options';

const INVENTED =
	'L’une des deux campagnes est une démonstration, l’autre non\u202F: des postes inventés ne se comparent pas à de vrais postes. Choisissez --de et --a.';

type Value = string | number;

/** The columns that are written, and where each comes from. */
const COLUMNS: readonly (readonly [name: string, valueOf: (change: TerritoryChange) => Value])[] = [
	['code', ({ code }) => code],
	['nom', ({ name }) => name],
	['existe', ({ exists }) => ({ both: 'oui', new: 'nouveau', gone: 'disparu' })[exists]],
	[
		'presence',
		({ covered }) => ({ gained: 'gagnee', lost: 'perdue', kept: 'gardee', none: 'aucune' })[covered]
	],
	['population', ({ population }) => population],
	['postes_avant', ({ posts }) => posts.before],
	['postes_apres', ({ posts }) => posts.after],
	['etp_avant', ({ fte }) => fte.before],
	['etp_apres', ({ fte }) => fte.after],
	['ecart_avant', ({ gap }) => gap.before],
	['ecart_apres', ({ gap }) => gap.after],
	...CAUSES.flatMap((cause) => {
		const word = folded(CAUSE_WORDS[cause]).split(' ')[0]!;
		return [
			[`etp_${word}`, (change: TerritoryChange) => change.causes[cause].fte],
			[`ecart_${word}`, (change: TerritoryChange) => change.causes[cause].gap]
		] as const;
	})
];

const COLUMN_NAMES = COLUMNS.map(([name]) => name);

function campaignOf(
	bundle: DiskBundle,
	option: 'de' | 'a',
	wanted: string | undefined,
	fromEnd: number,
	demonstration?: boolean
) {
	const ids = bundle.manifest.campaigns.map(({ id }) => id);
	// Not asked for by name, the older campaign is one of the same kind: invented posts are not compared with real ones.
	const alike = bundle.manifest.campaigns.filter(
		(one) => demonstration === undefined || one.demonstration === demonstration
	);
	const id = wanted ?? (alike.at(-fromEnd) ?? alike.at(-1))?.id;
	if (id === undefined || !ids.includes(id)) throw notAccepted(option, id ?? '', ids);
	return bundle.presence(id).placement.campaign;
}

/** What is said beside the rows: the sentence, what cannot differ, and where posts were made up. */
function remarks(steps: ChangeSteps): string[] {
	const { headline, detail } = changeSentence(steps, changeSummary(steps));
	const made = [steps.from, steps.to].some(({ presence }) => presence.placement.campaign.demonstration);
	return [
		`${headline}. ${detail}`,
		`${CAUSE_ORDER} ${sameWords(steps)}`.trim(),
		...(made ? [`Campagnes\u202F: ${DEMONSTRATION}.`] : [])
	];
}

/** Runs the command on the bundle of `folder`. Only what changed is written. */
export function diffCommand(args: readonly string[], folder: string): CommandResult {
	return commandResult(() => {
		const options = readDiffOptions(args);
		if (options === 'help') return { code: 0, out: DIFF_USAGE, err: '' };
		const newer = readBundle(folder);
		const older = options.older === undefined ? newer : readBundle(options.older);
		const last = older === newer && options.to === undefined ? 2 : 1;
		const to = campaignOf(newer, 'a', options.to, 1);
		const from = campaignOf(older, 'de', options.from, last, to.demonstration);
		if (from.demonstration !== to.demonstration) throw new UsageError(INVENTED);
		const steps = changeSteps(
			{ atlas: older.atlas, campaign: from, norm: PRESETS[options.norm.from] },
			{ atlas: newer.atlas, campaign: to, norm: PRESETS[options.norm.to] },
			options.key,
			readFormer(newer.manifest.roles.former, newer.text)
		);
		const rows = changesAt(steps, options.level).filter(hasChanged);
		const data = rows.map((row) => COLUMNS.map(([, valueOf]) => valueOf(row)));
		const out =
			options.format === 'csv'
				? delimitedText([COLUMN_NAMES, ...data], ',', '\n')
				: `[\n${data.map((cells) => JSON.stringify(Object.fromEntries(COLUMN_NAMES.map((name, i) => [name, cells[i]])))).join(',\n')}\n]\n`;
		return {
			code: 0,
			out,
			err: remarks(steps)
				.map((line) => `${line}\n`)
				.join('')
		};
	});
}
