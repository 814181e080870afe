import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Labels, labelsFor } from '../../lib/labels/index';

/** The language of the page; each page provides it and changes it when the reader does. */
export const LabelsContext = createContext<Labels>(labelsFor('zh_CN'));

/** Every visible string of a component comes from here. */
export const useLabels = (): Labels => useContext(LabelsContext);
