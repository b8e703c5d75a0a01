import * as v from 'valibot';
import { NO_FORMER_CODES, type FormerCodes } from '../../domain/territory/former-codes';
import type { FormerNames, PostalCodes } from '../../domain/territory/typed/known-places';
import { checked } from './bundle';
import { fetchJson, fileNameIn } from './fetch-file';

/** Codes and names that people still write, and what they are in the year shown. */
export interface OtherCodes {
	readonly former: FormerCodes;
	readonly postal: PostalCodes;
	readonly formerNames: FormerNames;
}

/** Their files; a bundle made before there were former codes has none of those. */
export interface OtherCodeFiles {
	readonly former?: string | undefined;
	readonly postal: string;
	readonly formerNames?: string | undefined;
}

const formerSchema = v.object({
	merged: v.record(v.string(), v.string()),
	arrondissements: v.record(v.string(), v.string()),
	splits: v.array(v.object({ code: v.string(), parent: v.string(), date: v.string() }))
});
const positionsSchema = v.record(v.string(), v.array(v.number()));

/** Positions of communes by a text: by their postal codes, by the names of those that have merged. */
export const readPositions = (value: unknown, file: string): PostalCodes =>
	checked(positionsSchema, value, file);

/** Codes of other years, of a bundle on disk. */
export const readFormer = (file: string | undefined, text: (file: string) => string): FormerCodes =>
	file === undefined ? NO_FORMER_CODES : checked(formerSchema, JSON.parse(text(file)), file);

/**
 * @param url the address of a file
 * @throws BundleError where a file cannot be fetched or is damaged
 */
export async function fetchOtherCodes(
	{ former, postal, formerNames }: OtherCodeFiles,
	url: (file: string) => string
): Promise<OtherCodes> {
	const fetched = (file: string | undefined) => (file === undefined ? undefined : fetchJson(url(file)));
	const [years, post, names] = await Promise.all([fetched(former), fetched(postal), fetched(formerNames)]);
	return {
		former: former === undefined ? NO_FORMER_CODES : checked(formerSchema, years, fileNameIn(former)),
		postal: readPositions(post, fileNameIn(postal)),
		formerNames: formerNames === undefined ? {} : readPositions(names, fileNameIn(formerNames))
	};
}
