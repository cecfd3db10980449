#!/usr/bin/env node
import path from 'node:path';
import { Command } from 'commander';
import { diagnose } from './areas/interop/index.ts';
import { importCommand, type ImportOptions } from './commands/import.ts';
import { addUser, listUsers, resetUserPassword } from './commands/user.ts';
import { withRuntime } from './commands/with-runtime.ts';
import { readConfig } from './config.ts';
import { backupTo, restoreFrom } from './db/backup.ts';
import { checkDatabase } from './db/check.ts';
import { createFiles } from './files.ts';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const program = new Command('bevis')
  .description('Bevis from the command line. Works beside a running server, but for restore.')
  .showHelpAfterError();

program
  .command('import')
  .description('import files or folders as sources of a study')
  .requiredOption('--project <name>', 'name or id of the project')
  .requiredOption('--study <name>', 'name or id of the study')
  .option('--workspace <name>', 'name or id of the workspace, if there are several')
  .option('--method <method>', 'method of a study that is created', 'interview')
  .option('--create', 'create project and study if they are not there', false)
  .option('--participants <file>', 'CSV: pseudonym, file, kind, organisation, consent, persona, …')
  .argument('<files...>', 'txt, md, docx and vtt files, or folders of them')
  .action(async (files: string[], options: ImportOptions) => {
    const { imported, refused } = await withRuntime(({ base }) =>
      importCommand(base, options, files, say),
    );
    say(`${imported} imported, ${refused} not.`);
    if (refused > 0) process.exitCode = 1;
  });

program
  .command('backup')
  .description('copy the database and the original files to one file, while people work')
  .argument('<file>', 'the file to write')
  .action(async (file: string) => {
    await withRuntime(({ database, base }) => backupTo(database, base.files, file));
    say(`Backed up to ${path.resolve(file)}.`);
  });

program
  .command('restore')
  .description('put a backup in place of the database; stop the server first')
  .argument('<file>', 'a file that `bevis backup` wrote')
  .action(async (file: string) => {
    const { databaseUrl, dataDir } = readConfig();
    const files = createFiles(path.join(dataDir, 'originals'));
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const kept = await restoreFrom(file, databaseUrl, files, stamp);
    say(`Restored from ${path.resolve(file)}.`);
    if (kept) say(`The database that stood there is kept as ${kept}.`);
  });

program
  .command('doctor')
  .description('examine quotes, search index, original files and the database; changes nothing')
  .action(async () => {
    const { sources, highlights, originals, faults, notes } = await withRuntime(
      async ({ base, database }) => {
        const found = await diagnose(base);
        return { ...found, faults: [...checkDatabase(database), ...found.faults] };
      },
    );
    for (const fault of faults) say(fault);
    for (const note of notes) say(note);
    say(`${sources} sources, ${highlights} highlights, ${originals} original files examined.`);
    say(faults.length === 0 ? 'All is well.' : `${faults.length} faults.`);
    if (faults.length > 0) process.exitCode = 1;
  });

const user = program.command('user').description('accounts');
user
  .command('list')
  .description('who is in which workspace, with which role')
  .action(() => withRuntime((runtime) => listUsers(runtime, say)));
user
  .command('add')
  .description('make an account; its password is printed once')
  .argument('<email>')
  .requiredOption('--name <name>', 'what others see')
  .option('--role <role>', 'owner, researcher, strategist or stakeholder', 'researcher')
  .option('--workspace <name>', 'name or id of the workspace, if there are several')
  .action((email: string, options: { name: string; role: string; workspace?: string }) =>
    withRuntime((runtime) => addUser(runtime, email, options, say)),
  );
user
  .command('reset-password')
  .description('give an account a new password, printed once')
  .argument('<email>')
  .action((email: string) => withRuntime((runtime) => resetUserPassword(runtime, email, say)));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
