// The words of one feature each, loaded with its screen: the first page does not wait for them.
import type enOperations from './operations.en.json';
import type frOperations from './operations.fr.json';
import type enChart from './chart.en.json';
import type frChart from './chart.fr.json';
import type enWriting from './writing.en.json';
import type frWriting from './writing.fr.json';
import type enRoom from './room.en.json';
import type frRoom from './room.fr.json';
import type enOrder from './order.en.json';
import type frOrder from './order.fr.json';
import type enRecord from './record.en.json';
import type frRecord from './record.fr.json';
import type enSetup from './setup.en.json';
import type frSetup from './setup.fr.json';
import type enStanding from './standing.en.json';
import type frStanding from './standing.fr.json';
import type enMeeting from './meeting.en.json';
import type frMeeting from './meeting.fr.json';
import type enDispute from './dispute.en.json';
import type frDispute from './dispute.fr.json';
import type enResult from './result.en.json';
import type frResult from './result.fr.json';
import type enSynchro from './synchro.en.json';
import type frSynchro from './synchro.fr.json';
import type enAttach from './attach.en.json';
import type frAttach from './attach.fr.json';
import type enPalette from './palette.en.json';
import type frPalette from './palette.fr.json';
import type enFollow from './follow.en.json';
import type frFollow from './follow.fr.json';

interface Words {
  operations: { fr: typeof frOperations; en: typeof enOperations };
  chart: { fr: typeof frChart; en: typeof enChart };
  writing: { fr: typeof frWriting; en: typeof enWriting };
  room: { fr: typeof frRoom; en: typeof enRoom };
  order: { fr: typeof frOrder; en: typeof enOrder };
  record: { fr: typeof frRecord; en: typeof enRecord };
  setup: { fr: typeof frSetup; en: typeof enSetup };
  standing: { fr: typeof frStanding; en: typeof enStanding };
  meeting: { fr: typeof frMeeting; en: typeof enMeeting };
  dispute: { fr: typeof frDispute; en: typeof enDispute };
  result: { fr: typeof frResult; en: typeof enResult };
  synchro: { fr: typeof frSynchro; en: typeof enSynchro };
  palette: { fr: typeof frPalette; en: typeof enPalette };
  follow: { fr: typeof frFollow; en: typeof enFollow };
  attach: { fr: typeof frAttach; en: typeof enAttach };
}
export type Feature = keyof Words;
/** Every feature's keys together, in one language. */
export type FeatureWords<L extends 'fr' | 'en'> = Together<{ [F in Feature]: Words[F][L] }[Feature]>;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never;

type Load = () => Promise<{ default: Record<string, string> }>;
export const FEATURES: Record<Feature, { fr: Load; en: Load }> = {
  operations: { fr: () => import('./operations.fr.json'), en: () => import('./operations.en.json') },
  chart: { fr: () => import('./chart.fr.json'), en: () => import('./chart.en.json') },
  writing: { fr: () => import('./writing.fr.json'), en: () => import('./writing.en.json') },
  room: { fr: () => import('./room.fr.json'), en: () => import('./room.en.json') },
  order: { fr: () => import('./order.fr.json'), en: () => import('./order.en.json') },
  record: { fr: () => import('./record.fr.json'), en: () => import('./record.en.json') },
  setup: { fr: () => import('./setup.fr.json'), en: () => import('./setup.en.json') },
  standing: { fr: () => import('./standing.fr.json'), en: () => import('./standing.en.json') },
  meeting: { fr: () => import('./meeting.fr.json'), en: () => import('./meeting.en.json') },
  dispute: { fr: () => import('./dispute.fr.json'), en: () => import('./dispute.en.json') },
  result: { fr: () => import('./result.fr.json'), en: () => import('./result.en.json') },
  synchro: { fr: () => import('./synchro.fr.json'), en: () => import('./synchro.en.json') },
  palette: { fr: () => import('./palette.fr.json'), en: () => import('./palette.en.json') },
  follow: { fr: () => import('./follow.fr.json'), en: () => import('./follow.en.json') },
  attach: { fr: () => import('./attach.fr.json'), en: () => import('./attach.en.json') },
};
