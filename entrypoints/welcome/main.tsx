import { startPage } from '../page-shell/start-page';
import { Welcome } from './Welcome';

void startPage('welcome.title', Welcome);
