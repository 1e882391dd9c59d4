/** What a drafter may do at a place: loaded when it is first asked for. */
export { clauseActions } from './clauseActions';
export { codeActions } from './codeActions';
