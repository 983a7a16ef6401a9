export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day in WITA (UTC+8), ISO 8601: `2026-08-01`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601: `2026-08-01T04:00:00.000Z`. */
  DateTime: { input: string; output: string; }
};

/** Which feedback its recipient has read. */
export type AcknowledgeFeedbackInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the feedback. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of local government. */
export type AgencyKind =
  /** Kota. */
  | 'CITY'
  /** Provinsi. */
  | 'PROVINCE'
  /** Kabupaten. */
  | 'REGENCY';

/** The one answer of a member. */
export type AnswerBehaviourPanelInput = {
  /** Of each value that the member can speak of, once. */
  answers: Array<PanelAnswerInput>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the panel. */
  panel: Scalars['ID']['input'];
};

/** What the assessor says to a proposal. */
export type AnswerCalibrationInput = {
  /** The answer. */
  answer: CalibrationAnswer;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the proposal. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What the person says to the outcome, once. */
export type AnswerImprovementOutcomeInput = {
  /** In the own words, 1 to 1,000 characters. */
  answer: Scalars['String']['input'];
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which submitted plans the direct superior approves. */
export type ApprovePerformancePlansInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether one that is refused holds up the others. */
  mode: BatchMode;
  /** The plans, 1 to 100, each once. */
  plans: Array<PlanVersionInput>;
};

/** How the person signed in sees the own work in a period. */
export type AssessOwnPerformanceInput = {
  /** Own rating of behaviour. */
  behaviourRating: PerformanceRating;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the evaluation. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** In the own words, up to 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** True to hand it to the superior, false to keep it as a draft. */
  submit: Scalars['Boolean']['input'];
  /** Own rating of work results. */
  workRating: PerformanceRating;
};

/** States of a yearly asset declaration (LHKPN, LHKASN); the assets themselves are not kept. */
export type AssetDeclarationStatus =
  /** Not filed yet. */
  | 'DUE'
  /** Filed in time. */
  | 'FILED'
  /** Filed after the due day. */
  | 'LATE'
  /** Not required of this person for this year. */
  | 'NOT_REQUIRED';

/** The predicate assumed for one year. */
export type AssumedPredicateInput = {
  /** Its predicate. */
  predicate: PerformancePredicate;
  /** Calendar year: from the first that is not rated yet to that of retirement. */
  year: Scalars['Int']['input'];
};

/** Whether one record that is refused holds up the others. */
export type BatchMode =
  /** Nothing is done when one is refused. */
  | 'ALL_OR_NONE'
  /** What can be done is done; the refusals name the rest. */
  | 'EACH';

/** The seven core values of civil servants (BerAKHLAK; SE Menteri PANRB 20/2021). */
export type BehaviourValue =
  /** Akuntabel. */
  | 'ACCOUNTABLE'
  /** Adaptif. */
  | 'ADAPTIVE'
  /** Kolaboratif. */
  | 'COLLABORATIVE'
  /** Kompeten. */
  | 'COMPETENT'
  /** Harmonis. */
  | 'HARMONIOUS'
  /** Loyal. */
  | 'LOYAL'
  /** Berorientasi Pelayanan. */
  | 'SERVICE_ORIENTED';

/** What has to be done by a day of the year. */
export type CalendarDeadlineKind =
  /** The evaluation of a period is rated (evaluasi kinerja periodik atau tahunan). */
  | 'EVALUATION'
  /** The plan of the year is handed in (SKP). */
  | 'PLAN';

/** What the assessor answers to a proposed change. */
export type CalibrationAnswer =
  /** The rating becomes the proposed one. */
  | 'CONFIRMED'
  /** The rating stays. */
  | 'DECLINED';

/** Where changes move predicates. */
export type CalibrationDirection =
  /** To worse ones. */
  | 'LOWERED'
  /** To better ones. */
  | 'RAISED';

/** What became of a proposed change. */
export type CalibrationProposalStatus =
  /** The assessor confirmed it, and the rating changed. */
  | 'CONFIRMED'
  /** The assessor declined it; the rating stays. */
  | 'DECLINED'
  /** Nobody answered before the session closed; the rating stays. */
  | 'LAPSED'
  /** Waits for the assessor. */
  | 'PROPOSED'
  /** Who proposed it took it back. */
  | 'WITHDRAWN';

/** Whether an evaluation is still as the session knows it. */
export type CalibrationStanding =
  /** As the session found it, or as a confirmed change left it. */
  | 'AS_KNOWN'
  /** It was issued: it can no longer be calibrated. */
  | 'LEFT'
  /** The assessor rated it anew outside the session. */
  | 'RATED_ANEW';

/** Where a calibration session stands. */
export type CalibrationStatus =
  /** Ended with a conclusion. Nothing in it changes any more. */
  | 'CLOSED'
  /** Changes are proposed and answered. */
  | 'OPEN';

/** Kinds of callers. */
export type CallerKind =
  /** A program of a partner agency. */
  | 'PARTNER'
  /** A person who signed in. */
  | 'PERSON';

/** Which improvement plan is ended without an outcome, and why. */
export type CancelImprovementPlanInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Takes a movement back before it takes effect; `expectedVersion` is that of the movement. */
export type CancelMovementInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the movement. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Cancels a version before it begins; `expectedVersion` is `PerformanceWindowPolicy.version`. */
export type CancelPerformanceWindowsInput = {
  /** Code of the agency (BKN), for example `7104`. */
  agency: Scalars['ID']['input'];
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Number of the version. */
  number: Scalars['Int']['input'];
  /** Why, for everybody to read, 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Cancels a version before it begins; `expectedVersion` is `PolicyRule.version`. */
export type CancelPolicyRuleInput = {
  /** Code of the rule. */
  code: Scalars['ID']['input'];
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Number of the version. */
  number: Scalars['Int']['input'];
  /** Why, for everybody to read, 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Where somebody stands in a list of candidates. */
export type CandidateStatus =
  /** Every requirement is met on the first day of the period. */
  | 'ELIGIBLE'
  /** A requirement is not met. */
  | 'NOT_YET'
  /** Nothing is known to fail, but a fact is missing: to be checked. */
  | 'UNKNOWN';

/** What a simulation takes for granted; what is left out has the default that is told. */
export type CareerAssumptions = {
  /** Tests planned, at most 12; none. */
  competencyTests?: InputMaybe<Array<PlannedCompetencyTestInput>>;
  /** When predicates become credit points; PERIODIC. */
  creditConversion?: InputMaybe<CreditConversion>;
  /** A further degree; none. */
  degree?: InputMaybe<PlannedDegreeInput>;
  /** Day on which the integrity pledge is signed; open. */
  pledgeSignedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Of every coming year without its own; GOOD. */
  predicate?: InputMaybe<PerformancePredicate>;
  /** Of single years; none. */
  predicates?: InputMaybe<Array<AssumedPredicateInput>>;
  /** What becomes of the other requirements; IN_TIME. */
  preparation?: InputMaybe<Preparation>;
  /** Codes of the positions after the present one, the goal last; by default the route of fewest steps and years. */
  route?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Trainings planned, at most 20; none. */
  trainings?: InputMaybe<Array<PlannedTrainingInput>>;
  /** Whether openings are there when needed; true. False counts those reported today alone. */
  vacancies?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What happens in a simulated career. */
export type CareerEventKind =
  /** An appointment to another position. */
  | 'APPOINTMENT'
  /** A competency test (uji kompetensi) is passed, or has to be by this day. */
  | 'COMPETENCY_TEST'
  /** A year has ended and earned credit points. */
  | 'CREDIT_POINTS'
  /** A further degree is finished. */
  | 'DEGREE'
  /** The goal is reached. */
  | 'GOAL_REACHED'
  /** A rise to the next level of a functional position (kenaikan jenjang). */
  | 'LEVEL_PROMOTION'
  /** Something else that has to be in order by this day. */
  | 'PREPARATION'
  /** A rise in rank (kenaikan pangkat), on a promotion period. */
  | 'RANK_PROMOTION'
  /** Retirement (batas usia pensiun): the end. */
  | 'RETIREMENT'
  /** A training is done, or has to be by this day. */
  | 'TRAINING';

/** Moves of a career (pola karier; PermenPANRB 22/2021). */
export type CareerMove =
  /** Up into another group of positions (diagonal). */
  | 'DIAGONAL'
  /** Across at the same level (horizontal). */
  | 'HORIZONTAL'
  /** Up within the same group of positions (vertikal). */
  | 'VERTICAL';

/** What a change is to the agency that it concerns. */
export type ChangeKind =
  /** The employee is new in the agency, or something of the record changed: read it again. */
  | 'EMPLOYEE_CHANGED'
  /** The employee left for another agency. Of one that is not granted, only the id is told from now on: forget the rest. */
  | 'EMPLOYEE_LEFT';

/** Changes a rule; `expectedVersion` is `PolicyRule.version`. */
export type ChangePolicyRuleInput = {
  /** The change, as it was previewed. */
  change: PolicyChangeInput;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for everybody to read, 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** The new content of an own draft, or of a report that was returned. */
export type ChangeProgressInput = {
  /** True keeps it as a draft that only the owner sees; false hands it to the superior. */
  draft?: Scalars['Boolean']['input'];
  /** What proves it, all of it; what is left out is removed. */
  evidence?: InputMaybe<Array<EvidenceInput>>;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the report. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the indicator of the result that it advances; needed with a value, which is in its unit. */
  indicator?: InputMaybe<Scalars['ID']['input']>;
  /** The day that was worked; not in the future. */
  reportedOn: Scalars['Date']['input'];
  /** What was done. */
  statement: Scalars['String']['input'];
  /** What was reached of the indicator in all, zero or above: an exact decimal, up to 4 places. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** What of a person changes by a movement. */
export type ChangedAspect =
  /** Post acted in (Plt, Plh). */
  | 'ACTING'
  /** Agency. */
  | 'AGENCY'
  /** Position (jabatan). */
  | 'POSITION'
  /** Rank (pangkat). */
  | 'RANK'
  /** First day of retirement, which follows from the position. */
  | 'RETIREMENT_DATE'
  /** Whether the person serves. */
  | 'STATUS'
  /** Direct superior (atasan langsung). */
  | 'SUPERVISOR'
  /** Number of direct subordinates. */
  | 'TEAM'
  /** Unit. */
  | 'UNIT';

/** What one aims at. */
export type ChooseCareerGoalInput = {
  /** Version of the goal that is replaced or withdrawn, left out where none is held; CONFLICT with the current version when it is another. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Code of the position aimed at; null to withdraw the goal. */
  position?: InputMaybe<Scalars['ID']['input']>;
};

/** The end of a session. */
export type CloseCalibrationInput = {
  /** What it came to, 1 to 1,000 characters. */
  conclusion: Scalars['String']['input'];
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the session. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why most of a group moves in one direction, 1 to 1,000 characters; needed where the confirmed changes do that, else ignored. */
  oneWayReason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a competency in a time. */
export type CompetencyChangeKind =
  /** Found at a lower level than before. */
  | 'FALLEN'
  /** Assessed for the first time. */
  | 'FIRST'
  /** Assessed again, at the same level. */
  | 'KEPT'
  /** Not assessed in the time; what was found before stands. */
  | 'NOT_ASSESSED'
  /** Found at a higher level than before. */
  | 'RISEN';

/** Kinds of competency (PermenPANRB 38/2017). */
export type CompetencyKind =
  /** Leading and working with others (manajerial). */
  | 'MANAGERIAL'
  /** Serving a plural society (sosial kultural). */
  | 'SOCIOCULTURAL'
  /** The craft of a family of positions (teknis). */
  | 'TECHNICAL';

/** How far the goal was reached, and why the superior says so. */
export type ConcludeImprovementPlanInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How far. */
  outcome: ImprovementOutcome;
  /** Why, 1 to 1,000 characters. */
  statement: Scalars['String']['input'];
};

/** How far a statement was checked against the text of the law. */
export type Confidence =
  /** The main point was seen; the detail was not. */
  | 'PARTLY_VERIFIED'
  /** From general knowledge: check the official text before relying on it. */
  | 'UNVERIFIED'
  /** Seen in a source. */
  | 'VERIFIED';

/** Which record the person confirms. */
export type ConfirmDialogueInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the dialogue. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What a person objects to in the own place in the talent map of this year. */
export type ContestTalentPlacementInput = {
  /** What is wrong, in own words; at most 2000 characters. */
  explanation: Scalars['String']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which own plan is copied, and for which period. */
export type CopyPerformancePlanInput = {
  /** Last day of the new period, in the same year. */
  endsOn: Scalars['Date']['input'];
  /** With `into`: the version that the change was made from. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the plan that is copied. */
  from: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the own draft that the results are added to, after those that it has; left out for a new plan. */
  into?: InputMaybe<Scalars['ID']['input']>;
  /** First day of the new period. */
  startsOn: Scalars['Date']['input'];
};

/** A correction of the record of a dialogue. */
export type CorrectDialogueInput = {
  /** What was agreed. */
  content: DialogueContentInput;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the dialogue. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why it is corrected, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What a personnel officer makes of a request. */
export type CorrectionDecision =
  /** The record is changed as proposed. */
  | 'ACCEPT'
  /** The record stays; the reason is told to the person. */
  | 'REJECT';

/** Narrows the list of requests; what is left out does not narrow. */
export type CorrectionFilter = {
  /** True: only open ones whose time is over. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** How far they are; the open ones when left out. */
  statuses?: InputMaybe<Array<CorrectionStatus>>;
};

/** Names a request as the person or the officer saw it. */
export type CorrectionInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the request. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** How far a request to correct a record is. */
export type CorrectionStatus =
  /** Accepted: the record says what was proposed. */
  | 'ACCEPTED'
  /** A personnel officer looks into it. */
  | 'IN_REVIEW'
  /** Rejected, with a reason. */
  | 'REJECTED'
  /** Handed in; nobody has taken it up. */
  | 'SUBMITTED'
  /** Taken back by the person. */
  | 'WITHDRAWN';

/** When predicates become credit points (konversi angka kredit; Peraturan BKN 3/2023 art. 13). */
export type CreditConversion =
  /** When a year is over. */
  | 'ANNUAL'
  /** Up to the month in which they suffice, in proportion to the months of the year. */
  | 'PERIODIC';

/** How credit points came into an account (PermenPANRB 1/2023, Peraturan BKN 3/2023). */
export type CreditEntryKind =
  /** The account as it was opened on entering a level. */
  | 'BASE'
  /** A year of work, by its predicate (konversi). */
  | 'CONVERSION'
  /** A higher relevant degree (peningkatan pendidikan). */
  | 'DEGREE'
  /** Points of before 2023, taken over (integrasi). */
  | 'INTEGRATION';

/** How a personnel officer decides a request. */
export type DecideCorrectionInput = {
  /** Accept or reject. */
  decision: CorrectionDecision;
  /** Version of the record that the officer compared with (`recordVersion`); CONFLICT when it is another. */
  expectedRecordVersion: Scalars['Int']['input'];
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the request. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why; needed to reject, and to accept a position outside whose range the rank lies. At most 2000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What the superior says to a reported step. */
export type DecideImprovementStepInput = {
  /** Done, or given back. */
  decision: ImprovementStepDecision;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is missing, 1 to 280 characters; needed for RETURN. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the step. */
  step: Scalars['ID']['input'];
};

/** The decision on an objection. */
export type DecideObjectionInput = {
  /** With `CHANGED`: rating of behaviour from now on. */
  behaviourRating?: InputMaybe<PerformanceRating>;
  /** The decision. */
  decision: ObjectionDecision;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the objection. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** With `CHANGED`: rating of work results from now on. */
  workRating?: InputMaybe<PerformanceRating>;
};

/** What the direct superior decides on a plan. */
export type DecidePerformancePlanInput = {
  /** The decision. */
  decision: PlanDecision;
  /** What is expected of behaviour; values left out keep what they have. */
  expectations?: InputMaybe<Array<ExpectationInput>>;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why; needed to return a plan or to refuse a revision. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What the direct superior decides on reports. */
export type DecideProgressInput = {
  /** The decision, the same for all. */
  decision: ProgressDecision;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether one that is refused holds up the others. */
  mode: BatchMode;
  /** Why; needed to return. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The reports, 1 to 100, each once. */
  reports: Array<ReportVersionInput>;
};

/** What the HR officer decides on a dispute, and why. */
export type DecideSuperiorDisputeInput = {
  /** The decision. */
  decision: SuperiorDisputeDecision;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the dispute. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** How a personnel officer decides an objection. */
export type DecideTalentContestInput = {
  /** Whether the place stays. */
  decision: TalentContestDecision;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the objection. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Needed to revise: the performance that holds. */
  performance?: InputMaybe<TalentPerformance>;
  /** Needed to revise: the potential that holds. */
  potential?: InputMaybe<TalentPotential>;
  /** Why; told to the person. At most 2000 characters. */
  reason: Scalars['String']['input'];
};

/** Ways of learning in a programme (klasikal, nonklasikal; PP 11/2017). */
export type Delivery =
  /** Partly in a room, partly over the network (campuran). */
  | 'BLENDED'
  /** In a room (klasikal). */
  | 'CLASSROOM'
  /** Over the network (e-learning). */
  | 'ONLINE';

/** What was agreed in a dialogue: about a result or about a value, not both. */
export type DialogueContentInput = {
  /** The value it was about. */
  behaviour?: InputMaybe<BehaviourValue>;
  /** The day on which it was held, today at the latest. */
  heldOn: Scalars['Date']['input'];
  /** What it was for. */
  kind: DialogueKind;
  /** What was agreed, 1 to 2,000 characters. */
  points: Scalars['String']['input'];
  /** What is to be done next, up to 10. */
  steps: Array<DialogueStepInput>;
  /** Id of the result it was about. */
  workResult?: InputMaybe<Scalars['ID']['input']>;
};

/** What a dialogue was for (PermenPANRB 6/2022). */
export type DialogueKind =
  /** Helping the person to go on (bimbingan kinerja). */
  | 'COACHING'
  /** Clarifying expectations and looking at the work (dialog kinerja). */
  | 'DIALOGUE';

/** What is to be done until a day. */
export type DialogueStepInput = {
  /** Last day for it, not before the dialogue. */
  dueOn: Scalars['Date']['input'];
  /** What is to be done, 1 to 280 characters. */
  text: Scalars['String']['input'];
};

/** Whom the person takes for the direct superior, and why. */
export type DisputeSuperiorInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the superior that is proposed; works for the same agency. */
  proposed: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Kinds of file that a list can be written to. */
export type DocumentFormat =
  /** A paper to print and sign. */
  | 'PDF'
  /** A workbook for Excel and LibreOffice: the list, and a sheet that says what it is. */
  | 'XLSX';

/** Levels of education, lowest first. */
export type EducationLevel =
  /** S1 or D-IV. */
  | 'BACHELOR'
  /** D-I. */
  | 'DIPLOMA_1'
  /** D-II. */
  | 'DIPLOMA_2'
  /** D-III. */
  | 'DIPLOMA_3'
  /** S3. */
  | 'DOCTORATE'
  /** SMP. */
  | 'JUNIOR_HIGH'
  /** S2. */
  | 'MASTER'
  /** SD. */
  | 'PRIMARY'
  /** SLTA. */
  | 'SENIOR_HIGH';

/** Narrows a list of employees; what is left out does not narrow. */
export type EmployeeFilter = {
  /** Code of the agency (BKN): `7104`. */
  agency?: InputMaybe<Scalars['ID']['input']>;
  /** Part of the name, in any case. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Tables of people that are imported and exported, as SIASN groups its data. */
export type EmployeeTable =
  /** `data-utama`: everyone as they are now, one row a person. */
  | 'DATA_UTAMA'
  /** `rw-golongan`: the history of ranks, one row an entry. */
  | 'RW_GOLONGAN'
  /** `rw-jabatan`: the history of positions, one row an entry. */
  | 'RW_JABATAN';

/** Whether a civil servant serves (status kepegawaian). */
export type EmploymentStatus =
  /** In service (aktif). */
  | 'ACTIVE'
  /** No longer in service for another reason: resigned, dismissed, contract over, or dead. */
  | 'LEFT'
  /** On leave outside the state’s account (cuti di luar tanggungan negara). */
  | 'ON_LEAVE'
  /** Retired (pensiun). */
  | 'RETIRED';

/** Kinds of employment of civil servants (jenis kepegawaian; UU 20/2023). */
export type EmploymentType =
  /** Candidate for permanent service (calon PNS). */
  | 'CPNS'
  /** Permanent civil servant (pegawai negeri sipil). */
  | 'PNS'
  /** On contract (pegawai pemerintah dengan perjanjian kerja). */
  | 'PPPK'
  /** On contract, part-time (PPPK paruh waktu). */
  | 'PPPK_PART_TIME';

/** Why somebody leaves the service (UU 20/2023 art. 52). */
export type EndReason =
  /** The contract is over (PPPK). */
  | 'CONTRACT_END'
  /** Died. */
  | 'DEATH'
  /** Dismissed. */
  | 'DISMISSAL'
  /** Early retirement (pensiun dini). */
  | 'EARLY_RETIREMENT'
  /** At the own request. */
  | 'RESIGNATION'
  /** Retirement age reached (batas usia pensiun). */
  | 'RETIREMENT';

/** The ratings of the direct superior. */
export type EvaluatePerformanceInput = {
  /** Rating of behaviour. */
  behaviour: RatingInput;
  /** Why the predicate departs from the distribution pattern. */
  distributionReason?: InputMaybe<Scalars['String']['input']>;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Why there was no feedback in the period. */
  feedbackReason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the evaluation. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Rating of work results. */
  work: RatingInput;
};

/** How often an agency evaluates within the year. */
export type EvaluationCadence =
  /** Every month (bulanan). */
  | 'MONTH'
  /** Every quarter (triwulanan). */
  | 'QUARTER';

/** How long the period of an evaluation is. */
export type EvaluationPeriodKind =
  /** A month (bulanan). */
  | 'MONTH'
  /** A quarter (triwulanan). */
  | 'QUARTER'
  /** The whole plan (tahunan); credit points follow from it. */
  | 'YEAR';

/** States of an evaluation. */
export type EvaluationStatus =
  /** Final: decided, or not objected to in time. Nothing changes it. */
  | 'FINAL'
  /** Handed to the person, who can object (ditetapkan). */
  | 'ISSUED'
  /** Nobody has begun (belum dimulai). */
  | 'NOT_STARTED'
  /** An objection is being heard (keberatan). */
  | 'OBJECTED'
  /** Rated, not handed over yet (dinilai). */
  | 'RATED'
  /** Returned by the superior with a reason (dikembalikan). */
  | 'RETURNED'
  /** The person writes the own view (penilaian diri). */
  | 'SELF_ASSESSMENT'
  /** Waits for the superior (diajukan). */
  | 'SUBMITTED';

/** Evidence: a link, a file, or what the record has already; one of the three. */
export type EvidenceInput = {
  /** Id of a file that was handed in at `/files/performance/EVIDENCE`. */
  file?: InputMaybe<Scalars['ID']['input']>;
  /** Id of evidence of the report that is kept, when it is changed. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is. */
  title: Scalars['String']['input'];
  /** An https address; it is shown as a link and never fetched. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What the superior expects for one of the values. */
export type ExpectationInput = {
  /** What is expected; empty takes back what was said. */
  expectation: Scalars['String']['input'];
  /** The value. */
  value: BehaviourValue;
};

/** Which tables of which agency are to be written, and how. */
export type ExportEmployeesInput = {
  /** Code of the agency. */
  agency: Scalars['ID']['input'];
  /** The kind of file. */
  format: TableFormat;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The tables, at least one; all by default. */
  tables?: Array<EmployeeTable>;
};

/** The results of which agency and year are to be written, and how. */
export type ExportPerformanceInput = {
  /** Code of the agency. */
  agency: Scalars['ID']['input'];
  /** The kind of file. */
  format: TableFormat;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Calendar year, from 2022 (PermenPANRB 6/2022) to this one. */
  year: Scalars['Int']['input'];
};

/** Which list is to be written, and how. */
export type ExportPromotionListInput = {
  /** Code of the agency. */
  agency: Scalars['ID']['input'];
  /** What is proposed. */
  aim?: PromotionAim;
  /** The kind of file. */
  format: DocumentFormat;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** First day of the period, `2026-12-01`, or `NEXT` for the next one after today. */
  period?: Scalars['String']['input'];
  /** Which of those who were judged; null for all. */
  status?: InputMaybe<CandidateStatus>;
};

/** By what people are told apart when ratings are compared. */
export type FairnessDimension =
  /** Age at the end of the year: `<35`, `35-44`, `45-54`, `55+`. */
  | 'AGE_BAND'
  /** Who rated. */
  | 'ASSESSOR'
  /** Sex: `F` or `M`. */
  | 'SEX'
  /** The unit that the person works in. */
  | 'UNIT';

/** What stands out in the ratings of a group. It is a question to look into, no verdict. */
export type FairnessFlag =
  /** An assessor who gives one predicate to all. */
  | 'COMPRESSED'
  /** An assessor whose share of the best predicate moved since the year before. */
  | 'DRIFTED'
  /** More of the best predicate than chance gives. */
  | 'LENIENT'
  /** Less of the best predicate, or more of those below Baik, than chance gives. */
  | 'SEVERE';

/** What feedback is for (umpan balik berkelanjutan; PermenPANRB 6/2022). */
export type FeedbackKind =
  /** Thanks for what went well (apresiasi). */
  | 'APPRECIATION'
  /** Where to go next (arahan). */
  | 'DIRECTION'
  /** What should go better (perbaikan). */
  | 'IMPROVEMENT';

/** How the author stands to the one who gets the feedback. */
export type FeedbackRelation =
  /** One with the same direct superior (rekan kerja). */
  | 'PEER'
  /** The person. */
  | 'SELF'
  /** A subordinate, at any depth (bawahan). */
  | 'SUBORDINATE'
  /** A superior, at any height (atasan). */
  | 'SUPERIOR';

/** An objection of the person signed in to an issued result. */
export type FileObjectionInput = {
  /** Id of the evaluation; `expectedVersion` is its version. */
  evaluation: Scalars['ID']['input'];
  /** What shows it, at most 10 links and files. */
  evidence?: InputMaybe<Array<EvidenceInput>>;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Feedback on the plan of a person: about a result of it, or about a value, not both. */
export type GiveFeedbackInput = {
  /** The value it is about, in the newest plan. */
  behaviour?: InputMaybe<BehaviourValue>;
  /** Ids of progress reports of the plan that it rests on, up to 10. */
  cites?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What came of it, 1 to 1,000 characters. */
  effect: Scalars['String']['input'];
  /** Id of the person whose plan it is about. */
  employee: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. */
  kind: FeedbackKind;
  /** What to do next, 1 to 1,000 characters. */
  nextStep: Scalars['String']['input'];
  /** What was observed, 1 to 1,000 characters. */
  observed: Scalars['String']['input'];
  /** Id of the wish that it answers. */
  request?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the result it is about. */
  workResult?: InputMaybe<Scalars['ID']['input']>;
};

/** Which file is to be imported into which agency. */
export type ImportEmployeesInput = {
  /** Code of the agency; rows of another one are errors. */
  agency: Scalars['ID']['input'];
  /** Checks everything and stores nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Id of a CSV or XLSX file that the caller handed in by `POST /files/personnel/IMPORT`; it is kept for a day, or until it is stored. */
  file: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What somebody can do to an improvement plan. */
export type ImprovementAct =
  /** The person agrees, and it begins. */
  | 'AGREE'
  /** The person answers the outcome. */
  | 'ANSWER'
  /** The superior ends it without an outcome. */
  | 'CANCEL'
  /** The person says what should be different. */
  | 'COMMENT'
  /** The superior writes the outcome. */
  | 'CONCLUDE'
  /** The superior confirms a reported step, or gives it back. */
  | 'DECIDE_STEP'
  /** The superior hands it to the person. */
  | 'PROPOSE'
  /** The person reports a step as done. */
  | 'REPORT_STEP'
  /** The superior writes it anew. */
  | 'SAVE';

/** What an improvement plan can rest on. */
export type ImprovementBasis =
  /** An evaluation that the person received. */
  | 'EVALUATION'
  /** Feedback that the person got. */
  | 'FEEDBACK'
  /** A result of an approved plan of the person. */
  | 'WORK_RESULT';

/** How far the goal of an improvement plan was reached. */
export type ImprovementOutcome =
  /** Reached; every step is confirmed. */
  | 'ACHIEVED'
  /** Not reached. */
  | 'NOT_ACHIEVED'
  /** Reached in part. */
  | 'PARTLY';

/** What an improvement plan rests on: a record of the person. */
export type ImprovementReferenceInput = {
  /** Id of the evaluation, the feedback or the work result. */
  id: Scalars['ID']['input'];
  /** What it is. */
  kind: ImprovementBasis;
};

/** What a person says to a proposed improvement plan. */
export type ImprovementReply =
  /** The plan begins. */
  | 'AGREE'
  /** Something should be different; the superior writes it anew. */
  | 'COMMENT';

/** Where an improvement plan stands. */
export type ImprovementStatus =
  /** Ended without an outcome, for a reason. */
  | 'CANCELLED'
  /** Ended with an outcome; only the answer of the person follows, once. */
  | 'COMPLETED'
  /** The superior writes it; nobody else sees it. */
  | 'DRAFT'
  /** Waits for the person to agree or to comment. */
  | 'PROPOSED'
  /** The person commented; the superior writes it anew. */
  | 'RETURNED'
  /** The person agreed: steps are done and confirmed. */
  | 'RUNNING';

/** What the superior says to a reported step. */
export type ImprovementStepDecision =
  /** It is done. */
  | 'CONFIRM'
  /** Something is missing; the reason says what. */
  | 'RETURN';

/** One step. */
export type ImprovementStepInput = {
  /** Last day for it, from today to the end of the plan. */
  dueOn: Scalars['Date']['input'];
  /** How it is seen that it is done, 1 to 280 characters. */
  evidence: Scalars['String']['input'];
  /** Who helps, and with what, 1 to 280 characters. */
  support: Scalars['String']['input'];
  /** What is to be done, 1 to 280 characters. */
  text: Scalars['String']['input'];
};

/** Where a step stands. */
export type ImprovementStepStatus =
  /** Done, as the superior says too. */
  | 'CONFIRMED'
  /** To be done. */
  | 'OPEN'
  /** Done, as the person says; waits for the superior. */
  | 'REPORTED'
  /** Given back with a reason. */
  | 'RETURNED';

/** What an indicator measures (aspek). */
export type IndicatorAspect =
  /** At which cost (biaya). */
  | 'COST'
  /** How well (kualitas). */
  | 'QUALITY'
  /** How much (kuantitas). */
  | 'QUANTITY'
  /** How soon (waktu). */
  | 'TIME';

/** An indicator as its owner writes it. */
export type IndicatorInput = {
  /** What it measures. */
  aspect: IndicatorAspect;
  /** Id of the indicator that is kept; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What is measured, or expected; may be empty in a draft. */
  statement: Scalars['String']['input'];
  /** Target as an exact decimal above zero, up to 4 places: `120` or `97.5`. */
  target?: InputMaybe<Scalars['String']['input']>;
  /** Unit of the target. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** Which rated evaluation is handed to the person. */
export type IssueEvaluationInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the evaluation. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which record is to be written as a paper. */
export type IssuePerformanceDocumentInput = {
  /** Id of the plan, evaluation or objection; of the person for a statement of credit points. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What it is made of. */
  kind: PerformanceDocumentKind;
};

/** Long work that runs in the background. */
export type JobKind =
  /** Writes the employees of an agency into a file. */
  | 'EXPORT_EMPLOYEES'
  /** Writes the results of the performance cycle of an agency into a file. */
  | 'EXPORT_PERFORMANCE'
  /** Takes a file of employees into the register, or tries to. */
  | 'IMPORT_EMPLOYEES'
  /** Writes such a list into a file. */
  | 'PROMOTION_DOCUMENT'
  /** Judges the staff of an agency for a promotion period. */
  | 'PROMOTION_LIST';

/** How far a job is. */
export type JobStatus =
  /** Over; `result` says what came of it. */
  | 'DONE'
  /** Over without effect; `errors` and `result` say why. */
  | 'FAILED'
  /** Waits for its turn. */
  | 'QUEUED'
  /** Under way; one that was interrupted is taken up again within a minute. */
  | 'RUNNING';

/** What was done to an evaluation. */
export type LedgerAction =
  /** The superior confirmed a change that was proposed in a calibration. */
  | 'CALIBRATED'
  /** The objection was decided, and the result is another. */
  | 'CHANGED'
  /** The objection was decided, and the result stays. */
  | 'CONFIRMED'
  /** The result was handed to the person. */
  | 'ISSUED'
  /** The person objected. */
  | 'OBJECTED'
  /** The superior rated, or rated anew. */
  | 'RATED'
  /** The superior returned it. */
  | 'RETURNED'
  /** The person handed over the own view. */
  | 'SUBMITTED';

/** How the ledger of ratings was broken. */
export type LedgerFault =
  /** An entry does not have the digest of what it says, or hangs on another one. */
  | 'ENTRY_CHANGED'
  /** An entry was taken out. */
  | 'ENTRY_MISSING'
  /** An evaluation, yearly result or credit entry says something else than its last entry. */
  | 'RECORD_DIFFERS'
  /** An evaluation has no entry. */
  | 'RECORD_WITHOUT_ENTRY';

/** Categories of functional positions. */
export type LevelCategory =
  /** Expertise: Ahli Pertama, Muda, Madya, Utama. */
  | 'KEAHLIAN'
  /** Skill: Pemula, Terampil, Mahir, Penyelia. */
  | 'KETERAMPILAN';

/** What the numbers of a measure count. */
export type MeasureUnit =
  /** Competencies at or above the level of the standard. */
  | 'COMPETENCIES'
  /** Levels of one competency, 1 to 5 (PermenPANRB 38/2017). */
  | 'COMPETENCY_LEVEL'
  /** Credit points (angka kredit). */
  | 'CREDIT_POINTS'
  /** Full months of service. */
  | 'MONTHS'
  /** Vacant posts (formasi) of the agency. */
  | 'OPENINGS'
  /** Full years: of age, or in a row with the predicate that is asked. */
  | 'YEARS';

/** What the rules have to say of a movement. */
export type MovementFindingCode =
  /** Contract employees do not act in posts. */
  | 'ACTING_CONTRACT'
  /** The post is too far above the one held to act in it. */
  | 'ACTING_LEVEL'
  /** Nobody acts in a post that leads nobody. */
  | 'ACTING_NOT_LEADING'
  /** The person holds the post. */
  | 'ACTING_OWN_POST'
  /** An acting official assesses and signs, but takes no strategic decisions. */
  | 'ACTING_POWERS'
  /** Acting lasts longer than the law allows without extension. */
  | 'ACTING_TOO_LONG'
  /** The person is retired by that day. */
  | 'AFTER_RETIREMENT'
  /** Contract employees are bound to the agency of the contract. */
  | 'CONTRACT_BOUND'
  /** The decree is dated later than the day from which it holds. */
  | 'DECREE_AFTER_EFFECT'
  /** The decree is dated later than today. */
  | 'DECREE_IN_FUTURE'
  /** The history has an entry of that day or later. */
  | 'EFFECTIVE_BEFORE_LAST_ENTRY'
  /** The day lies before the age at which anybody can serve. */
  | 'EFFECTIVE_BEFORE_SERVICE'
  /** The day lies before the law that is on record, or more than two years ahead. */
  | 'EFFECTIVE_OUT_OF_RANGE'
  /** The last day lies before the first. */
  | 'ENDS_BEFORE_START'
  /** The post is held for so short a time that moving asks for approval of the Ministry of Home Affairs. */
  | 'HELD_TOO_SHORT'
  /** The change is of another kind than the one named. */
  | 'KIND_DOES_NOT_FIT'
  /** Another movement of the person, about the same, waits or is in force. */
  | 'MOVEMENT_OVERLAPS'
  /** The record says so already. */
  | 'NOTHING_CHANGES'
  /** Ranks rise in promotion periods; the day is none. */
  | 'NOT_A_PROMOTION_PERIOD'
  /** The career paths know no step from the position held to this one. */
  | 'NOT_A_STEP'
  /** The person serves no more. */
  | 'NOT_IN_SERVICE'
  /** The person does not act so on that day. */
  | 'NO_SUCH_ACTING'
  /** Nobody would stand above the person. */
  | 'NO_SUPERIOR'
  /** An officer keeps no record of the own person. */
  | 'OWN_RECORD'
  /** Part-time contract employees are bound to the post of the contract. */
  | 'PART_TIME_BOUND'
  /** The position takes nobody new. */
  | 'POSITION_CLOSED'
  /** Such a government has no such position. */
  | 'POSITION_NOT_OF_AGENCY'
  /** Somebody else acts in the post in that time. */
  | 'POST_ALREADY_ACTED'
  /** The post is held: a Plt acts in a vacant one. */
  | 'POST_IS_HELD'
  /** The post is vacant: a Plh acts for somebody who is away. */
  | 'POST_IS_VACANT'
  /** The rank is below the lowest one for the position. */
  | 'RANK_BELOW_MINIMUM'
  /** The rank is not above the one held. */
  | 'RANK_NOT_HIGHER'
  /** The rank is not the next one. */
  | 'RANK_NOT_NEXT'
  /** Contract employees have no rank of civil servants. */
  | 'RANK_OF_CONTRACT'
  /** A requirement of the position or the rank is not met. */
  | 'REQUIREMENT_NOT_MET'
  /** Retirement begins on another day by law. */
  | 'RETIREMENT_DAY_DIFFERS'
  /** Somebody would stand above the own superior. */
  | 'SUPERIOR_CIRCLE'
  /** The superior, or who takes over the team, serves no more. */
  | 'SUPERIOR_NOT_IN_SERVICE'
  /** The superior, or who takes over the team, works for another agency. */
  | 'SUPERIOR_OF_OTHER_AGENCY'
  /** The team that stays behind would have no superior. */
  | 'TEAM_WITHOUT_SUPERIOR'
  /** The unit does not exist on that day. */
  | 'UNIT_CLOSED'
  /** The unit belongs to another agency. */
  | 'UNIT_NOT_OF_AGENCY';

/** Kinds of movement (mutasi kepegawaian; PP 11/2017). */
export type MovementKind =
  /** Acting for somebody who is away for a while (pelaksana harian, Plh). */
  | 'ACTING_PLH'
  /** Acting in a vacant post (pelaksana tugas, Plt). */
  | 'ACTING_PLT'
  /** Appointment to a position, whatever was held before (pengangkatan). */
  | 'APPOINTMENT'
  /** End of acting before its last day. */
  | 'END_OF_ACTING'
  /** End of service (pensiun, berhenti, meninggal). */
  | 'END_OF_SERVICE'
  /** To a higher position (promosi jabatan). */
  | 'POSITION_PROMOTION'
  /** Rise in rank (kenaikan pangkat). */
  | 'RANK_PROMOTION'
  /** Another direct superior, and nothing else. */
  | 'SUPERVISION_CHANGE'
  /** To a position of the same level, another unit or agency (mutasi setara). */
  | 'TRANSFER';

/** A movement: who, what, since when and by which decree. What a kind does not need is left out. */
export type MovementOrderInput = {
  /** Id of the acting movement that ends; for an end of acting. */
  actingId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the agency of the unit; the present one when left out. */
  agencyCode?: InputMaybe<Scalars['ID']['input']>;
  /** Day of the decree or letter (tanggal SK). */
  decreeDate: Scalars['Date']['input'];
  /** Number of the decree or letter (nomor SK), 1 to 100 characters. */
  decreeNumber: Scalars['String']['input'];
  /** First day on which it holds (TMT), in the zone of the agency: past, today, or up to two years ahead. */
  effectiveFrom: Scalars['Date']['input'];
  /** Last day of acting; for acting only. */
  effectiveTo?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the person. */
  employeeId: Scalars['ID']['input'];
  /** Why the service ends; for an end of service. */
  endReason?: InputMaybe<EndReason>;
  /** Kind of movement. */
  kind: MovementKind;
  /** Id of whoever leads the team that is left behind; the superior of the person when left out. A team stays behind when its head goes to another unit or leaves the service. */
  leavesTeamTo?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the position, for appointment, transfer, promotion, acting. */
  positionCode?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the rank, for a rise in rank: `III/d`. */
  rankCode?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the direct superior from then on; left out with a position, nobody stands above the person. */
  superiorId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of an official whose direct subordinates in the unit report to the person from then on. */
  takesTeamOf?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the unit in which the position is. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of a movement. */
export type MovementStatus =
  /** Its day has come, but a rule forbids it as things are now; it is tried again every day. */
  | 'BLOCKED'
  /** Taken back before it took effect. */
  | 'CANCELLED'
  /** Acting that is over. */
  | 'ENDED'
  /** It has taken effect. */
  | 'IN_FORCE'
  /** Its day has not come; it takes effect by itself at midnight in the zone of the agency. */
  | 'SCHEDULED';

/** A regulation that is not on record yet. */
export type NewRegulationInput = {
  /** Kind as abbreviated in citations, for example `PP`, `Peraturan BKN`. */
  kind: Scalars['String']['input'];
  /** Number within the year. */
  number: Scalars['String']['input'];
  /** What it is about (tentang), in Indonesian. */
  title: Scalars['String']['input'];
  /** Year of issue. */
  year: Scalars['Int']['input'];
};

/** What the superior of the assessor decides. */
export type ObjectionDecision =
  /** The result is another; what follows from it follows from the new one. */
  | 'CHANGED'
  /** The result stays. */
  | 'CONFIRMED';

/** Where an objection stands. */
export type ObjectionStatus =
  /** Decided. There is nothing further. */
  | 'DECIDED'
  /** Filed; the assessor has not said anything yet. */
  | 'FILED'
  /** Both sides were heard. */
  | 'HEARD';

/** Which own result is offered to whom. */
export type OfferResultInput = {
  /** Ids of direct subordinates, 1 to 100, each once. */
  employees: Array<Scalars['ID']['input']>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is expected of them, up to 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Id of the result in the own plan. */
  workResult: Scalars['ID']['input'];
};

/** Whom to ask about the behaviour of somebody in a period. */
export type OpenBehaviourPanelInput = {
  /** Ids of peers with the same superior and of subordinates, each once, up to 50. */
  asked: Array<Scalars['ID']['input']>;
  /** Last day for answers, after today. */
  closesOn: Scalars['Date']['input'];
  /** Id of the evaluation of the period. */
  evaluation: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which period is to be calibrated. */
export type OpenCalibrationInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Key of the period, of `calibratablePeriods`. */
  period: Scalars['ID']['input'];
};

/** Predicates of an organisation (predikat kinerja organisasi), best first (PermenPANRB 6/2022). */
export type OrganisationPredicate =
  /** Istimewa. */
  | 'EXCELLENT'
  /** Baik. */
  | 'GOOD'
  /** Butuh Perbaikan. */
  | 'NEEDS_IMPROVEMENT'
  /** Kurang. */
  | 'POOR'
  /** Sangat Kurang. */
  | 'VERY_POOR';

/** What waits for a person. */
export type OwnTaskKind =
  /** The record of a dialogue was not confirmed yet. */
  | 'DIALOGUE_TO_CONFIRM'
  /** HR reminds the superior of direct subordinates who got no feedback about a month. */
  | 'FEEDBACK_OWED'
  /** Somebody asks for feedback. */
  | 'FEEDBACK_TO_GIVE'
  /** Feedback that was not acknowledged yet. */
  | 'FEEDBACK_TO_READ'
  /** Steps of an improvement plan that are due within a week, late, or given back. */
  | 'IMPROVEMENT_STEP_DUE'
  /** An improvement plan waits for an agreement or a comment. */
  | 'IMPROVEMENT_TO_AGREE'
  /** The decision on an own objection is late; its page tells what happens next. Somebody else is to act. */
  | 'OBJECTION_OVERDUE'
  /** Somebody’s superior asks for input on behaviour (360°). */
  | 'PANEL_TO_ANSWER'
  /** There is no plan for the year. */
  | 'PLAN_MISSING'
  /** The plan was returned by the superior. */
  | 'PLAN_RETURNED'
  /** The plan is a draft. */
  | 'PLAN_TO_SUBMIT'
  /** Drafts of reports that were not handed in. */
  | 'PROGRESS_DRAFT'
  /** Nothing was reported for a month whose entry window is open, or the superior reminds of it. */
  | 'PROGRESS_OF_MONTH'
  /** Reports that the superior returned. */
  | 'PROGRESS_RETURNED'
  /** Nothing was reported since Monday. */
  | 'PROGRESS_THIS_WEEK'
  /** The superior offers results that the plan can support. */
  | 'RESULTS_OFFERED'
  /** A result was received; until the day an objection can be filed. */
  | 'RESULT_TO_CHECK'
  /** The own view was returned by the superior. */
  | 'SELF_VIEW_RETURNED'
  /** The own view of a period that has ended. */
  | 'SELF_VIEW_TO_WRITE';

/** What a member says of one value. */
export type PanelAnswerInput = {
  /** What came of it, up to 280 characters. */
  effect?: InputMaybe<Scalars['String']['input']>;
  /** What was observed, up to 280 characters. */
  observed?: InputMaybe<Scalars['String']['input']>;
  /** How the person lives by it, against what is expected. */
  rating: PerformanceRating;
  /** The value. */
  value: BehaviourValue;
};

/** Why nothing of a panel is shown. */
export type PanelSilence =
  /** It is for the person and the superiors only. */
  | 'NOT_FOR_YOU'
  /** The person sees it together with the issued evaluation. */
  | 'NOT_ISSUED'
  /** Answers are still being collected. */
  | 'OPEN'
  /** Fewer people answered than may be shown. */
  | 'TOO_FEW';

/** What papers of performance are made of. */
export type PerformanceDocumentKind =
  /** The account of credit points (PAK; PermenPANRB 1/2023). */
  | 'CREDIT_STATEMENT'
  /** An issued evaluation (PermenPANRB 6/2022). */
  | 'EVALUATION'
  /** A decided objection (PP 30/2019 art. 58-59). */
  | 'OBJECTION_DECISION'
  /** An approved plan (SKP; PermenPANRB 6/2022). */
  | 'PLAN';

/** Performance predicates (predikat kinerja), best first (PermenPANRB 6/2022). */
export type PerformancePredicate =
  /** Baik. */
  | 'GOOD'
  /** Butuh Perbaikan. */
  | 'NEEDS_IMPROVEMENT'
  /** Kurang. */
  | 'POOR'
  /** Sangat Baik. */
  | 'VERY_GOOD'
  /** Sangat Kurang. */
  | 'VERY_POOR';

/** Work results, or behaviour, against what was expected (ekspektasi; PermenPANRB 6/2022). */
export type PerformanceRating =
  /** Above expectation (di atas ekspektasi). */
  | 'ABOVE'
  /** Below expectation (di bawah ekspektasi). */
  | 'BELOW'
  /** As expected (sesuai ekspektasi). */
  | 'MEETS';

/** Why a mutation of performance did nothing. */
export type PerformanceRefusalCode =
  /** A main result of who leads a unit does not name the target of the performance agreement. */
  | 'AGREEMENT_MISSING'
  /** Something rests on the approval already, so it stands. */
  | 'BUILT_ON'
  /** The record was changed since it was read; look at it again. */
  | 'CHANGED_MEANWHILE'
  /** The evaluation that rests on it was handed to the superior. */
  | 'EVALUATION_BEGUN'
  /** Another improvement plan of the person has not ended yet. */
  | 'IMPROVEMENT_OPEN'
  /** The plan lacks something that it needs to be submitted. */
  | 'INCOMPLETE'
  /** The rule says so already. */
  | 'NOTHING_CHANGES'
  /** The other side was not heard yet. */
  | 'NOT_HEARD'
  /** The record is not in a state in which this can be done. */
  | 'NOT_NOW'
  /** Somebody else made the decision that would be taken back. */
  | 'NOT_YOUR_DECISION'
  /** Nobody on record stands above the assessor. */
  | 'NO_SUPERIOR'
  /** Who leads a unit gets its achievement as the rating of work results. */
  | 'ORGANISATION_RATING'
  /** The day lies outside the period of the plan. */
  | 'OUTSIDE_PERIOD'
  /** Another plan of the person covers part of the period. */
  | 'OVERLAP'
  /** The version of the rule has begun, so it stands. */
  | 'POLICY_BEGUN'
  /** The version of the rule was cancelled already. */
  | 'POLICY_CANCELLED'
  /** The rule would change what is over. */
  | 'POLICY_IN_PAST'
  /** Another version of the rule begins on that day or later. */
  | 'POLICY_OVERLAPS'
  /** The evaluation was changed after the proposal about it was made. */
  | 'PROPOSAL_STALE'
  /** It needs a reason. */
  | 'REASON_MISSING'
  /** A rating rests on nothing yet: a report, evidence or feedback. */
  | 'REFERENCE_MISSING'
  /** The person was reminded of the month today already. */
  | 'REMINDED_TODAY'
  /** Steps wait for the person or for the superior. */
  | 'STEPS_OPEN'
  /** The superior has no approved plan yet; the draft is kept and can be linked later. */
  | 'SUPERIOR_PLAN_MISSING'
  /** Fewer people than anonymity needs. */
  | 'TOO_FEW'
  /** There is no such record on which the caller decides. */
  | 'UNKNOWN_RECORD'
  /** The window in which this can be done is closed. */
  | 'WINDOW_CLOSED'
  /** A window that is open would be closed or moved. */
  | 'WINDOW_OPEN';

/** What can be done in a window of the monthly cycle. */
export type PerformanceWindowKind =
  /** What was returned is corrected (perbaikan). */
  | 'CORRECTION'
  /** Progress of the month is entered (pengisian). */
  | 'ENTRY'
  /** Superiors rate and give feedback (penilaian dan umpan balik). */
  | 'RATING';

/** Why a mutation of personnel did nothing. */
export type PersonnelRefusalCode =
  /** Contract employees do not act in posts. */
  | 'ACTING_CONTRACT'
  /** The post is too far above the one held to act in it. */
  | 'ACTING_LEVEL'
  /** Nobody acts in a post that leads nobody. */
  | 'ACTING_NOT_LEADING'
  /** The person holds the post. */
  | 'ACTING_OWN_POST'
  /** An acting official assesses and signs, but takes no strategic decisions. */
  | 'ACTING_POWERS'
  /** Acting lasts longer than the law allows without extension. */
  | 'ACTING_TOO_LONG'
  /** The person is retired by that day. */
  | 'AFTER_RETIREMENT'
  /** The person has an open request for the same field. */
  | 'ALREADY_OPEN'
  /** Contract employees are bound to the agency of the contract. */
  | 'CONTRACT_BOUND'
  /** The decree is dated later than the day from which it holds. */
  | 'DECREE_AFTER_EFFECT'
  /** The decree is dated later than today. */
  | 'DECREE_IN_FUTURE'
  /** The history has an entry of that day or later. */
  | 'EFFECTIVE_BEFORE_LAST_ENTRY'
  /** The day lies before the age at which anybody can serve. */
  | 'EFFECTIVE_BEFORE_SERVICE'
  /** The day lies before the law that is on record, or more than two years ahead. */
  | 'EFFECTIVE_OUT_OF_RANGE'
  /** The last day lies before the first. */
  | 'ENDS_BEFORE_START'
  /** Another entry of the history begins on that day. */
  | 'ENTRY_TAKEN'
  /** The history has no such entry. */
  | 'ENTRY_UNKNOWN'
  /** The officer has asked for as many exports as a day allows. */
  | 'EXPORTS_USED_UP'
  /** The caller has handed in no such file within a day. */
  | 'FILE_UNKNOWN'
  /** The post is held for so short a time that moving asks for approval of the Ministry of Home Affairs. */
  | 'HELD_TOO_SHORT'
  /** Another file of the agency is being checked or stored. */
  | 'IMPORT_UNDERWAY'
  /** The change is of another kind than the one named. */
  | 'KIND_DOES_NOT_FIT'
  /** No list has been prepared for the period. */
  | 'LIST_NOT_READY'
  /** Another movement of the person, about the same, waits or is in force. */
  | 'MOVEMENT_OVERLAPS'
  /** Somebody else has this number. */
  | 'NIP_TAKEN'
  /** The record says so already. */
  | 'NOTHING_CHANGES'
  /** Ranks rise in promotion periods; the day is none. */
  | 'NOT_A_PROMOTION_PERIOD'
  /** The career paths know no step from the position held to this one. */
  | 'NOT_A_STEP'
  /** The person serves no more. */
  | 'NOT_IN_SERVICE'
  /** It was decided or withdrawn before. */
  | 'NOT_OPEN'
  /** The movement is in force or cancelled. */
  | 'NOT_PENDING'
  /** No talent map of this year knows the person. */
  | 'NOT_PLACED'
  /** The person does not act so on that day. */
  | 'NO_SUCH_ACTING'
  /** Nobody would stand above the person. */
  | 'NO_SUPERIOR'
  /** No career steps lead from the position held to the goal. */
  | 'NO_WAY_THERE'
  /** An officer keeps no record of the own person. */
  | 'OWN_RECORD'
  /** Nobody decides a request of their own. */
  | 'OWN_REQUEST'
  /** Part-time contract employees are bound to the post of the contract. */
  | 'PART_TIME_BOUND'
  /** The promotion period has begun; it takes nobody new. */
  | 'PERIOD_BEGUN'
  /** The promotion period is too far ahead to be judged. */
  | 'PERIOD_TOO_FAR'
  /** No promotion period begins on that day. */
  | 'PERIOD_UNKNOWN'
  /** The version of the rule has begun, or came with a release. */
  | 'POLICY_BEGUN'
  /** The version of the rule is cancelled already. */
  | 'POLICY_CANCELLED'
  /** A rule begins today at the earliest. */
  | 'POLICY_IN_PAST'
  /** A version of the rule begins on that day or later. */
  | 'POLICY_OVERLAPS'
  /** The position takes nobody new. */
  | 'POSITION_CLOSED'
  /** The goal is the position held. */
  | 'POSITION_HELD'
  /** Such a government has no such position. */
  | 'POSITION_NOT_OF_AGENCY'
  /** Somebody else acts in the post in that time. */
  | 'POST_ALREADY_ACTED'
  /** The post is held: a Plt acts in a vacant one. */
  | 'POST_IS_HELD'
  /** The post is vacant: a Plh acts for somebody who is away. */
  | 'POST_IS_VACANT'
  /** The rank is below the lowest one for the position. */
  | 'RANK_BELOW_MINIMUM'
  /** The rank is not above the one held. */
  | 'RANK_NOT_HIGHER'
  /** The rank is not the next one. */
  | 'RANK_NOT_NEXT'
  /** Contract employees have no rank of civil servants. */
  | 'RANK_OF_CONTRACT'
  /** The decision needs a reason, which is missing, too short or too long. */
  | 'REASON_MISSING'
  /** A requirement of the position or the rank is not met. */
  | 'REQUIREMENT_NOT_MET'
  /** Retirement begins on another day by law. */
  | 'RETIREMENT_DAY_DIFFERS'
  /** Somebody would stand above the own superior. */
  | 'SUPERIOR_CIRCLE'
  /** The superior, or who takes over the team, serves no more. */
  | 'SUPERIOR_NOT_IN_SERVICE'
  /** The superior, or who takes over the team, works for another agency. */
  | 'SUPERIOR_OF_OTHER_AGENCY'
  /** The team that stays behind would have no superior. */
  | 'TEAM_WITHOUT_SUPERIOR'
  /** The unit does not exist on that day. */
  | 'UNIT_CLOSED'
  /** The unit belongs to another agency. */
  | 'UNIT_NOT_OF_AGENCY'
  /** The unit or the person that it names is no longer of the agency. */
  | 'VALUE_GONE';

/** The annex of a plan as its owner writes it (lampiran SKP). */
export type PlanAnnexInput = {
  /** How and when it is accounted for; up to 2,000 characters, null for nothing. */
  accountability?: InputMaybe<Scalars['String']['input']>;
  /** What follows from reaching it or not; up to 2,000 characters, null for nothing. */
  consequences?: InputMaybe<Scalars['String']['input']>;
  /** Means that are needed; up to 2,000 characters, null for nothing. */
  support?: InputMaybe<Scalars['String']['input']>;
};

/** How expectations are written (PermenPANRB 6/2022). */
export type PlanApproach =
  /** Expectations told as statements (kualitatif). */
  | 'QUALITATIVE'
  /** Indicators with target and unit (kuantitatif). */
  | 'QUANTITATIVE';

/** What a superior decides on a plan. */
export type PlanDecision =
  /** Agree to the submitted plan. */
  | 'APPROVE'
  /** Open the approved plan again. */
  | 'GRANT_REVISION'
  /** Leave the approved plan as it is; needs a reason. */
  | 'REFUSE_REVISION'
  /** Return the submitted plan; needs a reason. */
  | 'RETURN';

/** States of a performance plan (SKP). */
export type PlanStatus =
  /** Agreed on (disetujui). */
  | 'APPROVED'
  /** Over (ditutup). */
  | 'CLOSED'
  /** Being written by its owner. */
  | 'DRAFT'
  /** Returned by the superior with a reason (dikembalikan). */
  | 'RETURNED'
  /** Approved; the owner asks to change it (revisi diajukan). */
  | 'REVISION_REQUESTED'
  /** Waits for the superior (diajukan). */
  | 'SUBMITTED';

/** A plan in the version that was looked at. */
export type PlanVersionInput = {
  /** Its version; another one is refused as CHANGED_MEANWHILE. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
};

/** A step on the way to a result as its owner writes it (rencana aksi). */
export type PlannedActionInput = {
  /** The day by which it is done, inside the period. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** What is done; may be empty in a draft. */
  statement: Scalars['String']['input'];
};

/** A competency test that is planned. */
export type PlannedCompetencyTestInput = {
  /** Day on which it is passed; it is taken not to lapse. */
  passedOn: Scalars['Date']['input'];
  /** Code of the position that it is for. */
  position: Scalars['ID']['input'];
};

/** A further degree that is planned. */
export type PlannedDegreeInput = {
  /** Day of graduation. */
  finishedOn: Scalars['Date']['input'];
  /** Its level, above the present one. */
  level: EducationLevel;
};

/** A training that is planned. */
export type PlannedTrainingInput = {
  /** Day on which it is completed; it counts from then, not before. */
  completedOn: Scalars['Date']['input'];
  /** Code of the programme. */
  programme: Scalars['ID']['input'];
};

/** What a rule is about. */
export type PolicyArea =
  /** What an officer may not decree, or only with a written reason (mutasi). */
  | 'MOVEMENT'
  /** In which periods of a year ranks rise (periode kenaikan pangkat). */
  | 'PROMOTION_PERIOD'
  /** What is asked of whoever rises in rank (syarat kenaikan pangkat). */
  | 'RANK_REQUIREMENT'
  /** Within which time an office must decide (tenggat). */
  | 'SERVICE_TERM'
  /** What is asked of whoever takes a step of a career (syarat jabatan). */
  | 'STEP_REQUIREMENT';

/** What a rule shall say, since when, and by which law. */
export type PolicyChangeInput = {
  /** Where in the regulation (pasal, ayat), 1 to 200 characters. */
  article: Scalars['String']['input'];
  /** Code of the rule. */
  code: Scalars['ID']['input'];
  /** How far it was checked against the text. */
  confidence: Confidence;
  /** The regulation, where it is not on record yet. */
  newRegulation?: InputMaybe<NewRegulationInput>;
  /** What it asks; left out for a rule that takes no values. */
  parameters?: InputMaybe<PolicyParametersInput>;
  /** Code of the regulation that says so; or else `newRegulation`. */
  regulationCode?: InputMaybe<Scalars['ID']['input']>;
  /** True: the rule falls away, and `parameters` and `scope` are left out. */
  repeal?: Scalars['Boolean']['input'];
  /** Which steps, or rises in rank, it is asked on; the same as before when left out. */
  scope?: InputMaybe<PolicyScopeInput>;
  /** First day on which it holds: today or later, up to ten years ahead. */
  validFrom: Scalars['Date']['input'];
  /** Last day on which it holds; left out where no end is set. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** What a rule shall ask, as values: those that it takes (`PolicyRule.takes`), and no others. */
export type PolicyParametersInput = {
  /** Factor of that predicate on the yearly credit points: an exact decimal above 0, up to 2, with up to 4 places. */
  assumedMultiplier?: InputMaybe<Scalars['String']['input']>;
  /** Predicate that a forecast of credit points assumes. */
  assumedPredicate?: InputMaybe<PerformancePredicate>;
  /** Levels of a sanction in force that stand in the way. */
  blockingLevels?: InputMaybe<Array<SanctionLevel>>;
  /** What a movement that breaks the rule comes to. */
  effect?: InputMaybe<RuleEffect>;
  /** Employment types that may take the step. */
  employmentTypes?: InputMaybe<Array<EmploymentType>>;
  /** Hours, day and night, within which an office decides, 1 to 8784. */
  hours?: InputMaybe<Scalars['Int']['input']>;
  /** Levels above the own post in which somebody may act, 0 to 5. */
  levelsAbove?: InputMaybe<Scalars['Int']['input']>;
  /** Highest age in years on the day of appointment, 18 to 70. */
  maximumAge?: InputMaybe<Scalars['Int']['input']>;
  /** Lowest education; a position may ask for more. */
  minimumEducation?: InputMaybe<EducationLevel>;
  /** Service counts too in any position of at least this step of the scale of positions, 1 (pelaksana) to 6 (JPT utama). */
  minimumEquivalence?: InputMaybe<Scalars['Int']['input']>;
  /** Lowest predicate of each of the years. */
  minimumPredicate?: InputMaybe<PerformancePredicate>;
  /** Full months, 1 to 120: of holding a post, or of acting in one. */
  months?: InputMaybe<Scalars['Int']['input']>;
  /** First days of the promotion periods of a year, `MM-DD`; 29 February is none. */
  periodDays?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Kinds of position in which service counts. */
  positionKinds?: InputMaybe<Array<PositionKind>>;
  /** Functional levels in which service counts. */
  positionLevels?: InputMaybe<Array<PositionLevel>>;
  /** Highest rank by education, each education once. */
  rankCeilings?: InputMaybe<Array<RankCeilingInput>>;
  /** Month and day, `MM-DD`: until then the rating of the year before may still be open. */
  ratedBy?: InputMaybe<Scalars['String']['input']>;
  /** How many ranks the rank held may be below the lowest of the position, 0 to 5. */
  stepsBelow?: InputMaybe<Scalars['Int']['input']>;
  /** Full years, 1 to 40: of service, of experience, or in a row with the predicate. */
  years?: InputMaybe<Scalars['Int']['input']>;
  /** Full years instead of `years` while the rank is below the range of the position; may be left out. */
  yearsBelowRange?: InputMaybe<Scalars['Int']['input']>;
};

/** Who put a version of a rule on record, by role: names are not told. */
export type PolicyRecorder =
  /** An officer of BKN. */
  | 'BKN_OFFICER'
  /** It came with a release of this system. */
  | 'RELEASE';

/** Which steps, or rises in rank, a requirement shall be asked on: by the lists that it takes (`PolicyRule.takesScope`). A list that is left out, or empty, means any. */
export type PolicyScopeInput = {
  /** Groups of the position that the step begins at. */
  fromGroups?: InputMaybe<Array<PositionGroup>>;
  /** Kinds of step. */
  moves?: InputMaybe<Array<CareerMove>>;
  /** Kinds of rise in rank, at least one. */
  rankPromotions?: InputMaybe<Array<RankPromotionKind>>;
  /** Categories of functional positions that it leads to. */
  toCategories?: InputMaybe<Array<LevelCategory>>;
  /** Kinds of the position that it leads to. */
  toKinds?: InputMaybe<Array<PositionKind>>;
  /** Functional levels that it leads to. */
  toLevels?: InputMaybe<Array<PositionLevel>>;
};

/** Where a version of a rule stands today. */
export type PolicyVersionStatus =
  /** It was cancelled before it began. */
  | 'CANCELLED'
  /** It holds. */
  | 'IN_FORCE'
  /** It held once. */
  | 'PAST'
  /** It will hold; until then it can be cancelled. */
  | 'UPCOMING';

/** Which positions to list; conditions add up. */
export type PositionFilter = {
  /** Only this family of jobs, by code. */
  family?: InputMaybe<Scalars['ID']['input']>;
  /** Only this kind. */
  kind?: InputMaybe<PositionKind>;
  /** Only this level. */
  level?: InputMaybe<PositionLevel>;
  /** Words that all occur in name, family or description, whatever their case or accents. At most 100 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Groups of positions (kelompok jabatan). */
export type PositionGroup =
  /** Administrative positions (jabatan administrasi). */
  | 'JA'
  /** Functional positions (jabatan fungsional). */
  | 'JF'
  /** Executive positions (jabatan pimpinan tinggi). */
  | 'JPT';

/** Kinds of position (jenis jabatan), highest first (UU 20/2023). */
export type PositionKind =
  /** Administrator, for example a head of division or of a district. */
  | 'ADMINISTRATOR'
  /** Jabatan pimpinan tinggi (JPT) pratama, for example the head of a department. */
  | 'EXECUTIVE'
  /** Jabatan fungsional (JF): a profession with levels of its own. */
  | 'FUNCTIONAL'
  /** Pelaksana: clerks, operators and technicians. */
  | 'IMPLEMENTER'
  /** Jabatan pimpinan tinggi (JPT) utama. */
  | 'PRINCIPAL_EXECUTIVE'
  /** Jabatan pimpinan tinggi (JPT) madya, for example the provincial secretary. */
  | 'SENIOR_EXECUTIVE'
  /** Pengawas, for example a head of section. */
  | 'SUPERVISOR';

/** Levels of a functional position (jenjang): four of skill (keterampilan), then four of expertise (keahlian), each lowest first (PermenPANRB 1/2023). */
export type PositionLevel =
  /** Expertise, ranks IV/a to IV/c. */
  | 'AHLI_MADYA'
  /** Expertise, ranks III/c and III/d. */
  | 'AHLI_MUDA'
  /** Expertise, ranks III/a and III/b. */
  | 'AHLI_PERTAMA'
  /** Expertise, ranks IV/d and IV/e. */
  | 'AHLI_UTAMA'
  /** Skill, ranks III/a and III/b. */
  | 'MAHIR'
  /** Skill, rank II/a. */
  | 'PEMULA'
  /** Skill, ranks III/c and III/d. */
  | 'PENYELIA'
  /** Skill, ranks II/b to II/d. */
  | 'TERAMPIL';

/** What becomes of requirements that neither time nor ratings meet: training, test, health, pledge, checks. */
export type Preparation =
  /** They are in order by the day they are needed, unless planned for a later one. */
  | 'IN_TIME'
  /** Only what is on record or planned counts. */
  | 'PLANNED_ONLY';

/** Which list is to be prepared. */
export type PreparePromotionListInput = {
  /** Code of the agency. */
  agency: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** First day of the period, `2026-12-01`, or `NEXT` for the next one after today. */
  period?: Scalars['String']['input'];
};

/** Whether something found in a file stops the job. */
export type ProblemSeverity =
  /** It does: nothing of the file is stored. */
  | 'ERROR'
  /** It does not; it is worth a look. */
  | 'WARNING';

/** What a superior decides on a progress report. */
export type ProgressDecision =
  /** Agree to it (disetujui). */
  | 'APPROVE'
  /** Return it to be corrected (dikembalikan); needs a reason. */
  | 'RETURN';

/** Where the reports of one person stand in a month. */
export type ProgressMonthState =
  /** Every report is approved (disetujui). */
  | 'APPROVED'
  /** The person is still writing, and nothing waits for the superior. */
  | 'DRAFT'
  /** There is no report yet (belum diisi). */
  | 'NOT_STARTED'
  /** At least one report was returned, and none waits for the superior (dikembalikan). */
  | 'RETURNED'
  /** At least one report waits for the superior (dikirim). */
  | 'SUBMITTED';

/** States of a progress report. */
export type ProgressStatus =
  /** Agreed to by the superior (disetujui). */
  | 'APPROVED'
  /** Being written; only its owner sees it. */
  | 'DRAFT'
  /** Returned by the superior with a reason (dikembalikan). */
  | 'RETURNED'
  /** Waits for the direct superior (dikirim). */
  | 'SUBMITTED';

/** What somebody is proposed for. */
export type PromotionAim =
  /** The next level of the functional position held (kenaikan jenjang). */
  | 'LEVEL'
  /** The next rank (kenaikan pangkat). */
  | 'RANK';

/** Other ratings for one evaluation; `expectedVersion` is that of the evaluation. */
export type ProposeCalibrationInput = {
  /** Rating of behaviour that is proposed. */
  behaviourRating: PerformanceRating;
  /** Id of the evaluation. */
  evaluation: Scalars['ID']['input'];
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters; the person reads it together with a changed result. */
  reason: Scalars['String']['input'];
  /** Id of the session. */
  session: Scalars['ID']['input'];
  /** Rating of work results that is proposed. */
  workRating: PerformanceRating;
};

/** Which improvement plan is handed to the person. */
export type ProposeImprovementPlanInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The highest rank that regular promotion leads to with an education. */
export type RankCeilingInput = {
  /** Highest education. */
  education: EducationLevel;
  /** Code of the rank, for example `III/d`. */
  rank: Scalars['ID']['input'];
};

/** Kinds of rise in rank (kenaikan pangkat; PP 99/2000 jo. PP 12/2002). */
export type RankPromotionKind =
  /** By credit points in a functional position (pilihan JF). */
  | 'FUNCTIONAL'
  /** After four years in the rank (reguler). */
  | 'REGULAR'
  /** In a structural position (pilihan struktural). */
  | 'STRUCTURAL';

/** How helpful a dialogue was, as the person says, once. */
export type RateCoachingInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the dialogue. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** 1 (did not help) to 5 (helped very much). */
  rating: Scalars['Int']['input'];
  /** In a sentence, up to 280 characters. */
  word?: InputMaybe<Scalars['String']['input']>;
};

/** The two things that are rated. */
export type RatedPart =
  /** Behaviour (perilaku kerja). */
  | 'BEHAVIOUR'
  /** Work results (hasil kerja). */
  | 'WORK';

/** A rating with what it rests on. */
export type RatingInput = {
  /** The rating. */
  rating: PerformanceRating;
  /** In the words of the superior, up to 2,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What it rests on, 1 to 20. */
  references: Array<RatingReferenceInput>;
};

/** One thing that a rating rests on. */
export type RatingReferenceInput = {
  /** Id of the report, feedback or evidence. */
  id: Scalars['ID']['input'];
  /** What it is. */
  kind: RatingReferenceKind;
};

/** What a rating can rest on. */
export type RatingReferenceKind =
  /** Evidence of a report of the period. */
  | 'EVIDENCE'
  /** Feedback since the period began. */
  | 'FEEDBACK'
  /** A progress report of the period. */
  | 'PROGRESS';

/** How a reader stood to the person whose data were read, which is the reason why the reader may. */
export type ReaderRelation =
  /** Officer of the National Civil Service Agency (BKN). */
  | 'BKN_OFFICER'
  /** Personnel officer of the agency (pengelola kepegawaian). */
  | 'HR_OFFICER'
  /** Integrity officer of the agency (inspektorat). */
  | 'INTEGRITY_OFFICER'
  /** Leader of the agency (pimpinan instansi). */
  | 'LEADER'
  /** Program of an agency to which the data are granted (instansi mitra). */
  | 'PARTNER'
  /** Direct or higher superior (atasan). */
  | 'SUPERIOR';

/** A dialogue with a direct subordinate. */
export type RecordDialogueInput = {
  /** What was agreed. */
  content: DialogueContentInput;
  /** Id of the person. */
  employee: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a civil servant’s record. */
export type RecordField =
  /** The employing agency (instansi). */
  | 'AGENCY'
  /** Birth date. */
  | 'BIRTH_DATE'
  /** The highest education finished (pendidikan). */
  | 'EDUCATION'
  /** Kind of employment (jenis kepegawaian). */
  | 'EMPLOYMENT_TYPE'
  /** Full name. */
  | 'NAME'
  /** Employee number. */
  | 'NIP'
  /** The position held (jabatan). */
  | 'POSITION'
  /** The rank held (pangkat, golongan/ruang). */
  | 'RANK'
  /** Whether the person serves (status kepegawaian). */
  | 'STATUS'
  /** The direct superior (atasan langsung). */
  | 'SUPERVISOR'
  /** The unit of work (unit kerja). */
  | 'UNIT';

/** Records a movement; `expectedVersion` is `Employee.recordVersion`. */
export type RecordMovementInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The movement, as it was previewed. */
  movement: MovementOrderInput;
  /** Why it is right against rules that yield to a reason, 10 to 1,000 characters; kept only then. */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
};

/** What an agency achieved in a year. */
export type RecordOrganisationResultInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its predicate (predikat kinerja organisasi). */
  predicate: OrganisationPredicate;
  /** Calendar year, 2022 or later. */
  year: Scalars['Int']['input'];
};

/** By which way a value came on record. */
export type RecordSource =
  /** A correction that the person asked for and the personnel office accepted. */
  | 'CORRECTION'
  /** Invented for the demonstration. */
  | 'DEMO'
  /** A file of the personnel office, such as an export of SIASN or SIMPEG. */
  | 'FILE_IMPORT'
  /** A decree that a personnel officer entered (mutasi, kenaikan pangkat, pengangkatan). */
  | 'MOVEMENT';

/** What a unit of the own agency achieved in a year, and who led it. */
export type RecordUnitResultInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of who led it; works in the unit. */
  leader: Scalars['ID']['input'];
  /** Its predicate. */
  predicate: OrganisationPredicate;
  /** Id of the unit. */
  unit: Scalars['ID']['input'];
  /** Calendar year, from 2022 to this one. */
  year: Scalars['Int']['input'];
};

/** Acts that close a gap or end an uncertainty. */
export type RemedyKind =
  /** Ask the office in charge to check or complete a record. */
  | 'CHECK'
  /** Hand in a document. */
  | 'DOCUMENT'
  /** Reach a performance predicate, or earn credit points. */
  | 'PERFORM'
  /** Sign the integrity pledge (pakta integritas). */
  | 'SIGN_PLEDGE'
  /** Finish a higher education. */
  | 'STUDY'
  /** Pass a competency test (uji kompetensi). */
  | 'TEST'
  /** Follow a training programme. */
  | 'TRAINING'
  /** Wait: time alone meets it. */
  | 'WAIT';

/** Which superiors are reminded of feedback that they owe about a month. */
export type RemindOwedFeedbackInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Any day of the month. */
  month: Scalars['Date']['input'];
  /** Ids of the superiors, 1 to 100, each once. */
  superiors: Array<Scalars['ID']['input']>;
};

/** Whom the direct superior reminds of a month. */
export type RemindProgressInput = {
  /** Ids of the people, 1 to 100, each once. */
  employees: Array<Scalars['ID']['input']>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Any day of the month. */
  month: Scalars['Date']['input'];
};

/** The answer of the recipient to a feedback. */
export type ReplyToFeedbackInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the feedback. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The answer, 1 to 1,000 characters; it stays as it is. */
  reply: Scalars['String']['input'];
};

/** What the person says to a proposed improvement plan. */
export type ReplyToImprovementPlanInput = {
  /** What should be different, 1 to 1,000 characters; needed for COMMENT. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Agreed, or not yet. */
  reply: ImprovementReply;
};

/** Which step the person has done. */
export type ReportImprovementStepInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What was done, 1 to 280 characters. */
  report: Scalars['String']['input'];
  /** Id of the step. */
  step: Scalars['ID']['input'];
};

/** A report on one result of the own, approved plan. */
export type ReportProgressInput = {
  /** True keeps it as a draft that only the owner sees; false hands it to the superior. */
  draft?: Scalars['Boolean']['input'];
  /** What proves it. */
  evidence?: InputMaybe<Array<EvidenceInput>>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the indicator of the result that it advances; needed with a value, which is in its unit. */
  indicator?: InputMaybe<Scalars['ID']['input']>;
  /** The day that was worked; not in the future. */
  reportedOn: Scalars['Date']['input'];
  /** What was done. */
  statement: Scalars['String']['input'];
  /** What was reached of the indicator in all, zero or above: an exact decimal, up to 4 places. */
  value?: InputMaybe<Scalars['String']['input']>;
  /** Id of the result. */
  workResult: Scalars['ID']['input'];
};

/** A report in the version that was looked at. */
export type ReportVersionInput = {
  /** Its version; another one is refused as CHANGED_MEANWHILE. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the report. */
  id: Scalars['ID']['input'];
};

/** What is asked of the superior. */
export type RequestCascadeInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The wish, 1 to 1,000 characters. */
  question: Scalars['String']['input'];
  /** The year of the plan: this one or the next. */
  year: Scalars['Int']['input'];
};

/** What a person asks to have corrected in the own record. */
export type RequestCorrectionInput = {
  /** For RANK and POSITION: day of the decree (tanggal SK). */
  decreeDate?: InputMaybe<Scalars['Date']['input']>;
  /** For RANK and POSITION: number of the decree (nomor SK). */
  decreeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Since when it is true (TMT; of education the day of graduation). Needed for RANK, POSITION and EDUCATION, of use for SUPERVISOR. */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of up to five documents, handed in by `POST /files/personnel/EVIDENCE`. Needed but for EMPLOYMENT_TYPE, STATUS, UNIT and SUPERVISOR. */
  evidence?: Array<Scalars['ID']['input']>;
  /** What is wrong, in own words; at most 2000 characters. */
  explanation: Scalars['String']['input'];
  /** The field that is wrong; the agency changes by decree only. */
  field: RecordField;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** For EDUCATION: school or university. */
  institution?: InputMaybe<Scalars['String']['input']>;
  /** For EDUCATION: field of study (jurusan). */
  major?: InputMaybe<Scalars['String']['input']>;
  /** For RANK, POSITION and EDUCATION: first day of the entry that is wrong; left out where an entry is missing. */
  replaces?: InputMaybe<Scalars['Date']['input']>;
  /** What should stand there: a name, an employee number, a day (`1990-01-31`), the code of a rank, position or enum, or the id of a unit or of the superior. */
  value: Scalars['String']['input'];
};

/** A wish for feedback on the own plan: about a result of it, or about a value, not both. */
export type RequestFeedbackInput = {
  /** Id of the person who is asked: a superior, peer or subordinate. */
  asked: Scalars['ID']['input'];
  /** The value it is about. */
  behaviour?: InputMaybe<BehaviourValue>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the requester wants to know, 1 to 1,000 characters. */
  question: Scalars['String']['input'];
  /** Id of the result it is about. */
  workResult?: InputMaybe<Scalars['ID']['input']>;
};

/** Which approved plan its owner wants to change, and why. */
export type RequestPlanRevisionInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why it has to change. */
  reason: Scalars['String']['input'];
};

/** Kinds of requirement, in the order of a checklist. */
export type RequirementKind =
  /** Highest age at appointment (batas usia pengangkatan). */
  | 'AGE'
  /** The competency standard of the position (standar kompetensi). */
  | 'COMPETENCY'
  /** Competency test passed (uji kompetensi). */
  | 'COMPETENCY_TEST'
  /** Credit points of the level (angka kredit). */
  | 'CREDIT_POINTS'
  /** No moderate or severe disciplinary sanction (hukuman disiplin). */
  | 'DISCIPLINE'
  /** Level of education (kualifikasi pendidikan). */
  | 'EDUCATION'
  /** Employment as PNS (status kepegawaian). */
  | 'EMPLOYMENT_STATUS'
  /** Years in the field of the position (pengalaman bidang). */
  | 'FIELD_EXPERIENCE'
  /** Health and fitness (sehat jasmani dan rohani). */
  | 'FITNESS'
  /** Performance predicates of the last years (predikat kinerja). */
  | 'PERFORMANCE'
  /** Integrity pledge signed (pakta integritas). */
  | 'PLEDGE'
  /** Rank held (pangkat). */
  | 'RANK'
  /** Years in positions that lead there (pengalaman jabatan). */
  | 'TIME_IN_POSITION'
  /** Years in the rank (masa kerja dalam pangkat). */
  | 'TIME_IN_RANK'
  /** An opening in the agency (formasi). */
  | 'VACANCY';

/** Whether a requirement is met by what is known. */
export type RequirementStatus =
  /** Met. */
  | 'MET'
  /** Not met. */
  | 'NOT_MET'
  /** A fact is missing; neither a pass nor a failure. */
  | 'UNKNOWN';

/** Which submitted evaluation is returned, and why. */
export type ReturnEvaluationInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the evaluation. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What has to be corrected. */
  reason: Scalars['String']['input'];
};

/** What a person is or holds, as the access token says. */
export type Role =
  /** A civil servant (ASN). */
  | 'ASN'
  /** Officer of the National Civil Service Agency (BKN). */
  | 'BKN_OFFICER'
  /** Personnel officer of the own agency (pengelola kepegawaian). */
  | 'HR_OFFICER'
  /** Integrity officer of the own agency (inspektorat). */
  | 'INTEGRITY_OFFICER'
  /** Leader of the own agency (pimpinan instansi). */
  | 'LEADER';

/** How far a rule of performance was checked against the text of the law. */
export type RuleConfidence =
  /** Checked in part. */
  | 'PARTLY_VERIFIED'
  /** Not checked yet. */
  | 'UNVERIFIED'
  /** Checked. */
  | 'VERIFIED';

/** What follows from a rule that is not kept. */
export type RuleEffect =
  /** It is worth knowing; nothing follows. */
  | 'NOTE'
  /** It is recorded only with a written reason. */
  | 'REASON'
  /** The movement cannot be recorded. */
  | 'REFUSE';

/** Levels of a disciplinary sanction (tingkat hukuman disiplin; PP 94/2021), lightest first. */
export type SanctionLevel =
  /** Ringan: a reprimand. */
  | 'LIGHT'
  /** Sedang: an allowance is cut for some months. */
  | 'MODERATE'
  /** Berat: a lower position, release from it, or dismissal. */
  | 'SEVERE';

/** An improvement plan for a direct subordinate, new or written anew. */
export type SaveImprovementPlanInput = {
  /** Id of the person. */
  employee: Scalars['ID']['input'];
  /** Last day, within 12 months. */
  endsOn: Scalars['Date']['input'];
  /** With `id`: the version that the change was made from. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What good looks like, 1 to 1,000 characters. */
  goal: Scalars['String']['input'];
  /** Id of the plan to write anew; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** What it rests on, 1 to 10 records of the person. */
  references: Array<ImprovementReferenceInput>;
  /** Days on which both look at it, 1 to 12, before the end. */
  reviewDates: Array<Scalars['Date']['input']>;
  /** All steps, in order, 1 to 10. */
  steps: Array<ImprovementStepInput>;
};

/** A plan of the person signed in: a new one, or with `id` the new content of a draft. */
export type SavePerformancePlanInput = {
  /** The whole annex; left out it stays as it is. */
  annex?: InputMaybe<PlanAnnexInput>;
  /** How expectations are written. */
  approach: PlanApproach;
  /** Last day of the period, in the same year. */
  endsOn: Scalars['Date']['input'];
  /** With `id`: the version that the change was made from. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the draft to change; left out for a new plan. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** First day of the period. */
  startsOn: Scalars['Date']['input'];
  /** All results, in order; those left out are removed. */
  workResults: Array<WorkResultInput>;
};

/** Sets windows; `expectedVersion` is `PerformanceWindowPolicy.version`. */
export type SetPerformanceWindowsInput = {
  /** The change, as it was previewed. */
  change: WindowChangeInput;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, for everybody to read, 10 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** Whether a programme teaches a craft or ways of working with others. */
export type SkillKind =
  /** A craft that can be measured by doing it. */
  | 'HARD'
  /** Ways of working with others. */
  | 'SOFT';

/** What the assessor says to an objection. */
export type StateOnObjectionInput = {
  /** What shows it, at most 10 links and files. */
  evidence?: InputMaybe<Array<EvidenceInput>>;
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the objection. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The statement, 1 to 1,000 characters. */
  statement: Scalars['String']['input'];
};

/** Which plan is handed to the superior. */
export type SubmitPerformancePlanInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the plan. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** How soon somebody of the succession pool can take a post. */
export type SuccessionReadiness =
  /** All that the post asks is met; an opening, fitness and what a selection has to judge aside. */
  | 'NOW'
  /** Waiting, training or a test is enough within two years. */
  | 'WITHIN_TWO_YEARS';

/** How much a post is at risk of standing empty, most first. */
export type SuccessionRiskLevel =
  /** It is or comes free within two years, and nobody is ready. */
  | 'HIGH'
  /** It stays held, and somebody is in sight. */
  | 'LOW'
  /** It is or comes free with somebody ready, or nobody at all is in sight. */
  | 'MEDIUM';

/** What an HR officer decides on a dispute about the superior. */
export type SuperiorDisputeDecision =
  /** The person is right; the register is to be corrected by a movement. */
  | 'ACCEPTED'
  /** The superior on record is the right one. */
  | 'REJECTED';

/** Where a dispute about the superior stands. */
export type SuperiorDisputeStatus =
  /** The person is right: the provisional superior decides until the register follows. */
  | 'ACCEPTED'
  /** Waits for the HR officer; the provisional superior decides meanwhile. */
  | 'OPEN'
  /** The superior on record decides. */
  | 'REJECTED'
  /** Over: the register names somebody else by now. */
  | 'SETTLED';

/** Kinds of file that tables of people are written to. */
export type TableFormat =
  /** Text separated by semicolons, UTF-8; several tables come as a ZIP archive. */
  | 'CSV'
  /** A workbook for Excel and LibreOffice, a sheet for each table. */
  | 'XLSX';

/** The axes of the nine boxes. */
export type TalentAxis =
  /** Kinerja. */
  | 'PERFORMANCE'
  /** Potensial. */
  | 'POTENTIAL';

/** What a personnel officer makes of an objection. */
export type TalentContestDecision =
  /** Another box holds for the rest of the year. */
  | 'REVISE'
  /** The place stays. */
  | 'UPHOLD';

/** Names an objection as the person saw it. */
export type TalentContestInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the objection. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** How far an objection to a place in the talent map is. */
export type TalentContestStatus =
  /** Decided: another box holds for the rest of the year, with a reason. */
  | 'REVISED'
  /** Handed in, not decided. */
  | 'SUBMITTED'
  /** Decided: the place stays, with a reason. */
  | 'UPHELD'
  /** Taken back by the person. */
  | 'WITHDRAWN';

/** Why somebody stands outside the nine boxes. */
export type TalentOutsideReason =
  /** The assessment of potential no longer counts. */
  | 'ASSESSMENT_LAPSED'
  /** The register of sanctions was never checked. */
  | 'DISCIPLINE_UNCHECKED'
  /** The map is not for this kind of employment. */
  | 'EMPLOYMENT_TYPE'
  /** A service did not answer when the map was made, or knows nothing of the person. */
  | 'FACTS_MISSING'
  /** Potential was never assessed. */
  | 'NOT_ASSESSED'
  /** No predicate of the year that counts is on record. */
  | 'NOT_EVALUATED'
  /** A disciplinary sanction that bars is being served. */
  | 'SANCTIONED';

/** Performance in the nine boxes, best first (PermenPANRB 3/2020). */
export type TalentPerformance =
  /** Di atas ekspektasi. */
  | 'ABOVE'
  /** Di bawah ekspektasi. */
  | 'BELOW'
  /** Sesuai ekspektasi. */
  | 'MEETS';

/** Potential in the nine boxes, highest first (PermenPANRB 3/2020). */
export type TalentPotential =
  /** Tinggi. */
  | 'HIGH'
  /** Rendah. */
  | 'LOW'
  /** Menengah. */
  | 'MEDIUM';

/** What waits for a superior. */
export type TeamTaskKind =
  /** A change of an own rating that was proposed in a calibration. */
  | 'CALIBRATION_TO_ANSWER'
  /** Somebody asks for results to link to: the own plan is wanted. */
  | 'CASCADE_REQUESTED'
  /** An evaluation that is rated and not handed over yet. */
  | 'EVALUATION_TO_ISSUE'
  /** A submitted evaluation. */
  | 'EVALUATION_TO_RATE'
  /** A person said what should be different in an improvement plan. */
  | 'IMPROVEMENT_COMMENTED'
  /** An improvement plan is to be looked at together within a week. */
  | 'IMPROVEMENT_REVIEW_DUE'
  /** A step of an improvement plan was reported as done. */
  | 'IMPROVEMENT_STEP_TO_CONFIRM'
  /** An improvement plan waits for its outcome. */
  | 'IMPROVEMENT_TO_CONCLUDE'
  /** An objection to an own rating: a statement is wanted. */
  | 'OBJECTION_TO_ANSWER'
  /** An objection to a rating by a direct subordinate. */
  | 'OBJECTION_TO_DECIDE'
  /** A submitted plan. */
  | 'PLAN_TO_DECIDE'
  /** A wish to change an approved plan. */
  | 'REVISION_TO_DECIDE';

/** Which approvals of plans the superior who gave them takes back. */
export type UndoPlanApprovalInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether one that is refused holds up the others. */
  mode: BatchMode;
  /** The plans, 1 to 100, each once. */
  plans: Array<PlanVersionInput>;
};

/** Which approvals the superior who gave them takes back. */
export type UndoProgressApprovalInput = {
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whether one that is refused holds up the others. */
  mode: BatchMode;
  /** The reports, 1 to 100, each once. */
  reports: Array<ReportVersionInput>;
};

/** Where the windows of an agency shall lie, since when, and by which decision. */
export type WindowChangeInput = {
  /** Code of the agency (BKN), for example `7104`. */
  agency: Scalars['ID']['input'];
  /** How often plans that start from then on are evaluated. */
  cadence: EvaluationCadence;
  /** When what was returned is corrected: opens after the rating does. */
  correction: WindowDaysInput;
  /** Number and date of the decision of the agency, 3 to 200 characters. */
  decision: Scalars['String']['input'];
  /** When progress is entered. */
  entry: WindowDaysInput;
  /** When superiors rate: opens after the entry does. */
  rating: WindowDaysInput;
  /** First day of the first month whose windows it sets: one whose windows have not opened, or stay open for longer. */
  validFrom: Scalars['Date']['input'];
};

/** On which days of a month a window shall be open. */
export type WindowDaysInput = {
  /** First day of the month, from 1. */
  fromDay: Scalars['Int']['input'];
  /** Months after the month that it is about, 0 to 2. */
  monthsAfter: Scalars['Int']['input'];
  /** Last day of the month, up to 31; a shorter month ends it earlier. */
  toDay: Scalars['Int']['input'];
};

/** Where a version of the windows of an agency stands today. */
export type WindowVersionStatus =
  /** It was cancelled before it began. */
  | 'CANCELLED'
  /** The windows of this month are those. */
  | 'IN_FORCE'
  /** Its months are over. */
  | 'PAST'
  /** Its first window has not opened; until then it can be cancelled. */
  | 'UPCOMING';

/** A proposal that its proposer takes back. */
export type WithdrawCalibrationInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the proposal. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which report its owner takes back. */
export type WithdrawProgressInput = {
  /** Version of the record that the change was made from; CONFLICT with the current version when it is another. */
  expectedVersion: Scalars['Int']['input'];
  /** Id of the report. */
  id: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which offer is taken back. */
export type WithdrawResultOfferInput = {
  /** Id of the person. */
  employee: Scalars['ID']['input'];
  /** Chosen by the client, new for each act, 1 to 200 characters: the same request sent again within 24 hours has one effect and the same answer. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the result in the own plan. */
  workResult: Scalars['ID']['input'];
};

/** A planned result as its owner writes it. */
export type WorkResultInput = {
  /** The steps on the way to it, at most 12; those left out are removed. */
  actions?: Array<PlannedActionInput>;
  /** The target of the performance agreement of the unit that it comes from; up to 2,000 characters. */
  agreement?: InputMaybe<Scalars['String']['input']>;
  /** Id of the superior’s result that it supports; may be linked later. */
  cascadedFrom?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the result that is kept; left out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** How it is measured. */
  indicators: Array<IndicatorInput>;
  /** Main or additional. */
  kind: WorkResultKind;
  /** What is to be achieved; may be empty in a draft. */
  statement: Scalars['String']['input'];
};

/** Kinds of planned result (rencana hasil kerja). */
export type WorkResultKind =
  /** Additional (tambahan). */
  | 'ADDITIONAL'
  /** Main (utama); supports a result of the superior. */
  | 'PRIMARY';
