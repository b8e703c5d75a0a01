import { DEFINITIONS_VERSION } from '../../domain/text/definitions';
import { DEFAULT_WORD } from '../../domain/text/site';
import type { Manifest } from '../../data/bundle/manifest';
import type { AllocationKey } from '../../domain/campaign/allocation';
import { formatDate, formatParam } from '../../domain/text/french';
import type { Norm } from '../../domain/norm/norm';
import { DEFAULT_NORM } from '../../domain/norm/site-norm';
import { NORM_EVIDENCE } from '../../domain/norm/evidence';
import { formatNormParams, NORM_PARAMS } from '../../domain/norm/params';
import { normStatus } from '../../domain/norm/presets';
import type { Results } from '../../domain/figures/results';
import { DEMONSTRATION, HYPOTHESIS, KEY_WORDS } from '../../domain/words/words';

export interface ReportSource {
	readonly name: string;
	readonly producer: string;
	readonly vintage: string;
	readonly licence: string;
	readonly url: string;
}

/** What every exported file says about itself. */
export interface Provenance {
	readonly title: string;
	readonly region: { readonly code: string; readonly nom: string };
	readonly cog: string;
	readonly campaign: { readonly id: string; readonly label: string; readonly demonstration: boolean };
	readonly key: AllocationKey;
	readonly norm: Norm;
	readonly sources: readonly ReportSource[];
	/** What the rows were filtered by, as the screen says it; absent where nothing is. */
	readonly filter?: string;
	/** ISO date on which the view was opened; absent where there is no address. */
	readonly consulted?: string;
	/** Address of the view; absent where there is none (command line). */
	readonly address?: string;
	/** ISO day on which the file is made; absent where the same inputs must give the same bytes. */
	readonly made?: string;
}

/** Licence of what is computed here. */
export const LICENCE = 'Licence Ouverte 2.0 (Etalab)';

export function provenanceOf(
	results: Results,
	sources: Manifest['sources'],
	title: string,
	address?: string,
	filter?: string
): Provenance {
	const { region, cog } = results.atlas;
	const { id, label, demonstration } = results.presence.placement.campaign;
	return {
		title,
		region,
		cog,
		campaign: { id, label, demonstration },
		key: results.key,
		norm: results.norm,
		sources,
		...(filter !== undefined && { filter }),
		...(address !== undefined && { address })
	};
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
	acces: 'Pondération par l’accès aux généralistes',
	enveloppe: 'Enveloppe (total des ETP requis)'
};

/** The parameters that differ from the default: `Base : 30 000 (défaut 40 000)`. */
export function changedNorm(norm: Norm): string[] {
	return formatNormParams(norm).map(([name, value]) => {
		const quintile = /^f([1-5])$/.exec(name)?.[1];
		const label =
			quintile === undefined
				? (NORM_EVIDENCE.find(({ params }) => params.includes(name))?.label ?? OTHER_WORDS[name] ?? name)
				: `Poids du quintile FDep ${quintile}`;
		const param = NORM_PARAMS.find((one) => one.name === name);
		return param
			? `${label}\u202F: ${formatParam(param.get(norm))} (${DEFAULT_WORD} ${formatParam(param.get(DEFAULT_NORM))})`
			: `${label}\u202F: ${value === 'finance' ? 'le total financé' : value}`;
	});
}

/** What the file says of itself, a word and its value each. */
export function provenanceLines(provenance: Provenance): [label: string, value: string][] {
	const { campaign, norm, key, region, cog, filter, address, made } = provenance;
	const changed = changedNorm(norm);
	return [
		['Titre', provenance.title],
		...(filter === undefined ? [] : [['Filtre', filter] as [string, string]]),
		...(campaign.demonstration
			? [
					[
						'Avertissement',
						`${DEMONSTRATION}\u202F: la liste des postes est fictive et calée sur les totaux publiés`
					] as [string, string]
				]
			: []),
		['Campagne', `${campaign.label} (${campaign.id})`],
		['Découpage', `${region.nom} (${region.code}), code officiel géographique ${cog}`],
		['Répartition des postes', KEY_WORDS[key]],
		['Norme', `${normStatus(norm)} (${HYPOTHESIS})`],
		...changed.map((line): [string, string] => ['Paramètre modifié', line]),
		['Version des définitions', DEFINITIONS_VERSION],
		['Licence', LICENCE],
		...(made === undefined ? [] : [['Produit le', formatDate(made)] as [string, string]]),
		...(address === undefined ? [] : [['Adresse de la vue', address] as [string, string]])
	];
}

/** One line a source: name, producer, date, licence. */
export const sourceLine = ({ name, producer, vintage, licence }: ReportSource) =>
	`${name} · ${producer} · ${vintage} · ${licence}`;
