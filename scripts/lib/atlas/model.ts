import type { AtlasParts, BaseLevel } from '../../../src/lib/domain/territory/atlas';
import type { FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { cellsOf, type CellColumns } from './cells';
import { recodedScores } from './carried-scores';
import { absorbedCodes, communeCodesOf, type CommuneCodes } from './commune-codes';
import { drawnLevels, type DrawnLevels } from '../bundle/drawn-levels';
import { densityOfCommunes } from './density-of-communes';
import { fdepOfCommunes } from './fdep-of-communes';
import { frrOfCommunes } from './frr-of-communes';
import type { Inputs } from '../inputs';
import type { NoticeCode, Notices } from '../notices';
import { RebuildError } from '../problem';
import { qpvSharesAside } from './qpv-shares-aside';
import { qpvsOf, type Qpv } from './qpvs';
import { regionOf, type Region } from '../region';
import type { CommuneRecord } from '../sources/decoupage';

/** Everything that the bundle is written from. */
export interface Model {
	readonly region: Region;
	readonly qpvs: readonly Qpv[];
	readonly cells: CellColumns;
	readonly parts: AtlasParts;
	readonly levels: DrawnLevels;
	/** Codes of other years that have become communes of the region. */
	readonly former: FormerCodes;
}

/** A source that the region does without. */
const NOTHING = { file: '', records: [] } as const;

function optionalScores(
	scores: Inputs['apl'],
	communes: readonly CommuneRecord[],
	peopleOf: ReadonlyMap<string, number>,
	codes: CommuneCodes,
	notices: Notices,
	words: { carried: NoticeCode; unknown: NoticeCode }
) {
	return (
		scores &&
		recodedScores(communes, scores.records, peopleOf, codes, notices, { ...words, file: scores.file })
	);
}

/** Position of the commune whose contour holds each commune, −1 where it has its own. */
function contourOwners(
	region: Region,
	contours: readonly unknown[],
	parentOf: (commune: number) => number | undefined,
	notices: Notices,
	file: string
): Int32Array {
	return Int32Array.from(region.communes, ({ code, nom }, i) => {
		if (contours[i]) return -1;
		const parent = parentOf(i);
		if (parent === undefined || !contours[parent])
			throw new RebuildError('commune sans contour', {
				file,
				value: code,
				expected: 'un contour, ou une ligne de communes-retablies.csv'
			});
		const holder = region.communes[parent]!;
		notices.add('contourless', `${code} ${nom}\u202F: dans le contour de ${holder.code} ${holder.nom}`);
		return parent;
	});
}

/** Puts the sources together: communes, QPVs, cells, drawn borders. `stage` is told what begins. */
export async function modelOf(
	inputs: Inputs,
	{ region: code, cog }: { region: string; cog: string },
	notices: Notices,
	stage: (title: string) => void
): Promise<Model> {
	stage('communes, EPCI, arrondissements, départements');
	const region = regionOf(inputs.decoupage, code, notices);
	const { communes } = region;
	const codes = communeCodesOf(code, inputs.decoupage.communes, communes, inputs.reestablished);
	const contours = contoursOf(inputs, region);
	const contourOf = contourOwners(region, contours, codes.parentOf, notices, inputs.contours.file);

	stage('indice FDep, densité, zonage FRR');
	const { records: scores, file: scoresFile } = inputs.fdep ?? NOTHING;
	const fdep = fdepOfCommunes(communes, scores, codes, notices, scoresFile);
	const peopleOf = new Map(scores.map((record) => [record.code, record.population]));
	const grid = inputs.density ?? NOTHING;
	const zoning = inputs.frr ?? NOTHING;
	const density = densityOfCommunes(communes, grid.records, peopleOf, codes, notices, grid.file);
	const frr = frrOfCommunes(communes, zoning.records, peopleOf, codes, notices, zoning.file);
	const apl = optionalScores(inputs.apl, communes, peopleOf, codes, notices, {
		carried: 'apl-carried-over',
		unknown: 'apl-unknown'
	});
	const fEdi = optionalScores(inputs.fEdi, communes, peopleOf, codes, notices, {
		carried: 'f-edi-carried-over',
		unknown: 'f-edi-unknown'
	});

	stage('QPV et mailles');
	const qpvs = qpvsOf(inputs, codes, notices);
	const names = region.territories.commune.names;
	const sharing = qpvSharesAside(qpvs, contours, names, notices, inputs.qpvContours.file);
	// Awaited once the borders are drawn; what stops it until then is told there.
	sharing.catch(() => undefined);

	stage('contours');
	const absorbed = absorbedCodes(codes, grid.records, communes.length);
	const levels = drawnLevels(region, contours, absorbed, notices);
	const shares = await sharing;
	const peopled = communes.map(({ code, population }, i) => ({
		name: `${code} ${names[i]}`,
		population: population!
	}));
	const cells = cellsOf(peopled, qpvs, shares, notices);

	const qpvTerritories = { codes: qpvs.map(({ code }) => code), names: qpvs.map(({ name }) => name) };
	const parts: AtlasParts = {
		region: { code, nom: region.nom },
		cog,
		territories: { ...region.territories, qpv: qpvTerritories } satisfies Record<BaseLevel, unknown>,
		cells,
		communes: {
			epci: region.epci,
			arrondissement: region.arrondissement,
			departement: region.departement,
			population: region.population,
			fdep: fdep.fdep,
			quintile: fdep.quintile,
			density,
			frr,
			fdepOrigin: fdep.origin,
			contourOf,
			...(fEdi && { fEdi })
		},
		qpvs: {
			population: Float64Array.from(qpvs, ({ population }) => population),
			households: Float64Array.from(qpvs, ({ households }) => households ?? NaN),
			povertyRate: Float64Array.from(qpvs, ({ povertyRate }) => povertyRate ?? NaN)
		},
		epciPopulation: region.epciPopulation,
		...(apl && { apl })
	};
	return { region, qpvs, cells, parts, levels, former: codes.former };
}

/** Contours by commune position; one of a commune that no list knows stops the run. */
function contoursOf(inputs: Inputs, region: Region) {
	const known = new Set(inputs.decoupage.communes.map(({ code }) => code));
	const byCode = new Map(inputs.contours.records.map(({ code, polygons }) => [code, polygons]));
	for (const code of byCode.keys())
		if (!known.has(code))
			throw new RebuildError('contour d’une commune inconnue', {
				file: inputs.contours.file,
				feature: code,
				expected: 'une commune du découpage administratif'
			});
	return region.communes.map(({ code }) => byCode.get(code));
}
