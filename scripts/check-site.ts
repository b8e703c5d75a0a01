/** `npm run check-site -- URL`: whether a host serves the built site, byte for byte, with its headers. */
import { existsSync } from 'node:fs';
import { counted, formatInteger } from '../src/lib/domain/text/french';
import { differences, publishedFiles } from './lib/hosting/check-site';

const HELP = `npm run check-site -- URL
  Compare un site en ligne avec build/ : fichiers, empreintes, en-têtes.
  Sortie : 0 tout est bon, 1 des écarts, 2 une mauvaise option.`;

const [url, ...rest] = process.argv.slice(2);
if (url === '--help' || url === '-h') console.log(HELP);
else if (url === undefined || rest.length > 0 || !URL.canParse(url)) {
	console.error(`Une seule adresse est attendue, par exemple https://exemple.fr/maillage.\n\n${HELP}`);
	process.exitCode = 2;
} else if (!existsSync('build/index.html')) {
	console.error('Le dossier build/ est absent\u202F: lancez d’abord npm run build, de la même version.');
	process.exitCode = 1;
} else {
	const files = publishedFiles('build');
	const { compared, said } = await differences('build', url, files);
	for (const sentence of said) console.error(sentence);
	const all = counted(files.length, 'fichier');
	if (compared === 0) console.log(`Aucun des ${all} n’a pu être comparé.`);
	else if (compared < files.length)
		console.log(`${formatInteger(compared)} des ${all} comparés, ${counted(said.length, 'écart')}.`);
	else console.log(`${all} comparés, ${counted(said.length, 'écart')}.`);
	if (said.length > 0) process.exitCode = 1;
}
