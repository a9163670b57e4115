import { defects } from '#mock/faults/defects.ts';
import { requirements } from '#specs/requirements/index.ts';

/** What somebody wants to have proven: some defects, or some requirements; everything, if both are empty. */
export interface ProofRequest {
  defects: string[];
  requirements: string[];
}

/** @returns the request, or a sentence that says what is wrong with its words */
export function proofRequest(words: readonly string[]): ProofRequest | string {
  const names = [...new Set(words)];
  const request: ProofRequest = {
    defects: names.filter((name) => Object.hasOwn(defects, name)),
    requirements: names.filter((name) => Object.hasOwn(requirements, name)),
  };
  const [named, ids] = [request.defects.join(', '), request.requirements.join(', ')];
  const unknown = names.filter((name) => !request.defects.includes(name) && !request.requirements.includes(name));
  if (unknown.length > 0) {
    return `There is no defect or requirement ${unknown.join(', ')}. Names of defects are those of the rows in mock/faults/, ids of requirements those in specs/requirements/.`;
  }
  if (named && ids) return `Ask for defects (${named}) or for requirements (${ids}), in two calls.`;
  return request;
}
