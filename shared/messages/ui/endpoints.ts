export interface EndpointsText {
  readonly title: string;
}
