import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Which files of the code, and which packages, each file imports, types included; files by their names from the root, with `/`. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const FOLDERS = ['src', 'scripts', 'tests'];
const CODE = /\.(?:ts|js|svelte)$/;
/** Endings that an import may leave out. */
const ENDINGS = ['', '.ts', '.js'];

/** A module's text; of a component, what its script tags hold. */
const scriptOf = (name: string, text: string) =>
	name.endsWith('.svelte')
		? [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n')
		: text;

/** The file of the code that `wanted` names in `importer`; `undefined` where it is a package or no code. */
export function resolved(
	importer: string,
	wanted: string,
	known: { has(file: string): boolean }
): string | undefined {
	const [path = ''] = wanted.split('?');
	const file = path.startsWith('$lib/')
		? `src/lib/${path.slice('$lib/'.length)}`
		: path.startsWith('.')
			? posix.join(posix.dirname(importer), path)
			: undefined;
	return file === undefined
		? undefined
		: ENDINGS.map((ending) => file + ending).find((one) => known.has(one));
}

/** The same, or the package that `wanted` is. */
export const imported = (importer: string, wanted: string, known: { has(file: string): boolean }) =>
	resolved(importer, wanted, known) ?? (/^(?:\.|\$lib\/)/.test(wanted) ? undefined : wanted);

/** Reads the imports of the whole code below `root`. */
export function readImports(root: string): Imports {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
			posix.join(folder, name.replaceAll('\\', '/'))
		)
	).filter((name) => CODE.test(name));
	const known = new Set(files.sort());
	return new Map(
		files.map((file) => {
			const { importedFiles } = ts.preProcessFile(
				scriptOf(file, readFileSync(join(root, file), 'utf8')),
				true,
				true
			);
			const found = importedFiles.map(({ fileName }) => imported(file, fileName, known));
			return [file, [...new Set(found.filter((one) => one !== undefined))]];
		})
	);
}

/** The shortest way along imports from one file to one where it ends, both named; `undefined` where there is none. */
export function wayTo(imports: Imports, from: string, ends: (file: string) => boolean): string[] | undefined {
	const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
	// A map keeps what is added while it is walked through: this is its queue.
	for (const [file] of cameFrom) {
		if (ends(file)) {
			const way: string[] = [];
			for (let at: string | undefined = file; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
			return way;
		}
		for (const next of imports.get(file) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
	}
	return undefined;
}
