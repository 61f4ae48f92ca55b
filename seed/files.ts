import { readFileSync } from 'node:fs';
import { z } from 'zod';

/* The reference data as it stands in seed/domain/, checked on reading: a file that changed its form fails here and not later. */

const name = z.object({ id: z.string(), name: z.string() });
const maybe = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** The one source that is a file and no page on the web, as it is cited: by its title. Its date stands beside it. */
export const announcement = 'Mededeling “Code Goed Digitaal Openbaar Bestuur”';
const source = z
  .string()
  .transform((text) => (text === 'mededeling-code-goed-digitaal-openbaar-bestuur.txt' ? announcement : text));

const organisationSchema = z.object({
  id: z.string(),
  type: z.string(),
  bestuurslaag: z.enum(['rijk', 'provincie', 'gemeente', 'waterschap']).default('rijk').optional(),
  naam: z.string(),
  naamKort: z.string().optional(),
  officieleNaam: maybe,
  afkorting: maybe,
  provincie: maybe,
  netwerken: z.array(z.enum(['G4', 'G40'])).default([]),
  koepel: z.enum(['VNG', 'UvW', 'IPO']).nullish(),
  cbsCode: maybe,
  begindatum: maybe,
  einddatum: maybe,
  bron: z.string(),
});
const organisationsSchema = z.object({ organisaties: z.array(organisationSchema) });

const valueSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  nameStatus: z.enum(['confirmed', 'mentioned', 'working']),
  source: z.string().nullable(),
});
const principleSchema = name.extend({ values: z.array(valueSchema) });
const codeSchema = z.object({
  edition: z.object({ id: z.string(), title: z.string(), short: z.string(), published: z.string() }),
  foundations: z.array(name.extend({ principles: z.array(principleSchema) })),
});

const frameworksSchema = z.object({
  frameworks: z.array(
    name.extend({
      items: z.array(z.string()),
      source,
      layer: z.enum(['gemeente', 'waterschap', 'provincie', 'rijk']).optional(),
      status: z.string().optional(),
    }),
  ),
});

const participationSchema = z.object({
  layers: z.array(z.object({ layer: z.enum(['gemeente', 'waterschap']), text: z.string(), date: z.string(), source })),
  stages: z.array(
    z.object({
      organisation: z.string(),
      stage: z.literal('announced'),
      date: z.string(),
      basis: z.string(),
      source,
    }),
  ),
  earlierUse: z.array(z.object({ organisation: z.string(), text: z.string(), date: z.string(), source })),
});

function readJson<T>(schema: z.ZodType<T>, file: string): T {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export type RegisterEntry = z.infer<typeof organisationSchema>;

/** Reads every file of reference data in a folder (seed/domain, wherever the program stands). */
export function readReferenceFiles(folder: string) {
  return {
    core: readJson(organisationsSchema, `${folder}/organisaties.json`).organisaties,
    others: readJson(organisationsSchema, `${folder}/organisaties-overig.json`).organisaties,
    code: readJson(codeSchema, `${folder}/codio-2021.json`),
    frameworks: readJson(frameworksSchema, `${folder}/kaders.json`).frameworks,
    participation: readJson(participationSchema, `${folder}/deelname.json`),
    scales: readFileSync(`${folder}/vragen-en-schalen.json`, 'utf8'),
  };
}
export type ReferenceFiles = ReturnType<typeof readReferenceFiles>;
