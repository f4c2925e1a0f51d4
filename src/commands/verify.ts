import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadCourse } from '../course/course.js';
import { loadLesson } from '../course/lesson.js';
import { connect, type Engine } from '../docker/connect.js';
import { currentContext } from '../docker/endpoint.js';
import { formatResult, formatSummary } from '../report/verify.js';
import { verifyExercise } from '../verify/verify.js';
import { type App, EXIT, type Exit, json } from './app.js';

export interface VerifyOptions {
  readonly json?: boolean;
  readonly junit?: string;
}

/** `dojo verify [exercise…]`: each must fail untouched, pass solved, refuse its mistakes, and leave nothing. */
export async function verify(app: App, ids: readonly string[], options: VerifyOptions): Promise<Exit> {
  const begun = performance.now();
  const engine = await connect(app.env);
  const chosen = ids.length > 0 ? ids : (await loadCourse(app.root)).ids;
  const lessons = await Promise.all(chosen.map((id) => loadLesson(app.root, id, app.built)));
  const how = { ...app, env: await sameEngine(app, engine) };
  const results = [];
  for (const lesson of lessons) {
    const result = await verifyExercise(how, lesson, engine);
    if (!options.json) app.out(formatResult(result, app.voice.words.phrases, app.style));
    results.push(result);
  }
  const holds = results.every((result) => result.holds);
  const report = {
    status: holds ? 'passed' : 'failed',
    durationMs: Math.round(performance.now() - begun),
    engine: engine.facts,
  };
  if (options.json) app.out(json({ schema: 1, ...report, exercises: results }));
  else app.out(formatSummary(results, report.durationMs, app.voice.words.phrases, app.style));
  if (options.junit) await writeFile(resolve(app.cwd, options.junit), await junit(results));
  return holds ? EXIT.passed : EXIT.failed;
}

/** The `docker` commands of the scripts speak to the engine that is judged, also where dojo had to look for it. */
async function sameEngine(app: App, engine: Engine): Promise<App['env']> {
  const said = app.env.DOCKER_HOST !== undefined || (await currentContext(app.env)) !== undefined;
  return said ? app.env : { ...app.env, DOCKER_HOST: engine.facts.endpoint };
}

async function junit(results: Parameters<typeof formatSummary>[0]): Promise<string> {
  return (await import('../report/junit.js')).formatJunit(results);
}
