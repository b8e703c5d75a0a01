/**
 * Publishes a bundle from a process of its own, and pulls its own plug after some steps:
 *   tsx publish-child.ts FOLDER STEPS
 */
import { lockOf } from '../../../scripts/lib/bundle/lock';
import { hashedFile, publish } from '../../../scripts/lib/bundle/publish';

const [folder = '', steps = '0'] = process.argv.slice(2);
let done = 0;
const pull = () => {
	if (done++ === Number(steps)) process.kill(process.pid, 'SIGKILL');
};
lockOf(folder);
pull();
publish(
	folder,
	[hashedFile('cells', 'bin', 'new cells'), hashedFile('names', 'json', 'new names')],
	'"new"',
	pull
);
