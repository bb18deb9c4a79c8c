// What a volume of each category does there, as org.entente.coordination.Role has it: on roles the matrix rests.
import type { Category, Role } from '../api/values';

export const ROLE_OF: Record<Category, Role> = {
  GROUND_MANOEUVRE: 'OCCUPIES',
  MOVEMENT: 'TRANSITS',
  POSITION: 'OCCUPIES',
  AIR_CORRIDOR: 'AIRSPACE',
  AIR_ZONE: 'AIRSPACE',
  DANGER_AREA: 'HAZARDS',
  RESTRICTED_FIRE_AREA: 'RESTRICTS',
  NO_FIRE_AREA: 'RESTRICTS',
  COORDINATION_LEVEL: 'RESTRICTS',
  HUMANITARIAN_SITE: 'PROTECTS',
  HUMANITARIAN_MOVEMENT: 'PROTECTS',
};
