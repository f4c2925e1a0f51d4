import type { Source } from '../course/source.js';
import { parseReference } from '../docker/reference.js';

/** What the course as a whole wants of a machine. */
export interface Needs {
  readonly ports: readonly number[];
  /** Images that `dojo start` pulls, and those that the course lists as downloads. */
  readonly images: readonly string[];
  /** Megabytes to download, about, by image. */
  readonly downloads: Readonly<Record<string, number>>;
}

export async function courseNeeds(course: Source): Promise<Needs> {
  const { ids, downloads } = await course.course();
  const lessons = await Promise.all(ids.map((id) => course.lesson(id)));
  const exercises = lessons.map(({ exercise }) => exercise);
  const ports = new Set(exercises.flatMap(({ footprint }) => footprint.ports ?? []));
  // a footprint also lists images that nobody needs, as they may be there after a mistake
  const images = exercises.flatMap(({ setup }) => setup.map(({ image }) => image));
  return { ports: [...ports].sort((a, b) => a - b), images: unique([...images, ...Object.keys(downloads)]), downloads };
}

/** `nginx` and `nginx:latest` are one image. */
function unique(images: readonly string[]): readonly string[] {
  const key = (image: string) => JSON.stringify(parseReference(image));
  return [...new Map(images.map((image) => [key(image), image])).values()];
}
