export { computeAccessibleName, isInaccessible } from 'dom-accessibility-api';
