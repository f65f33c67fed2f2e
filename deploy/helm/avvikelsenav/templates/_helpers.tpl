{{- define "nav.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "nav.image" -}}
{{- with .Values.image }}{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}{{ end }}
{{- end }}

{{- /* Never changed: a Deployment's selector cannot be. */ -}}
{{- define "nav.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end }}

{{- define "nav.labels" -}}
{{ include "nav.selector" . }}
app.kubernetes.io/part-of: avvikelsenav
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "nav.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .user }}
fsGroup: {{ .user }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "nav.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- /* Volumes of existing Secrets and ConfigMaps: name, kind, source, where. */ -}}
{{- define "nav.mounts" -}}
{{- $v := .Values }}
{{- $all := list
  (dict "name" "eventstore-losenord" "secret" $v.eventstore.passwordSecret)
  (dict "name" "eventstore-ca" "secret" $v.eventstore.caSecret)
  (dict "name" "kafka-losenord" "secret" $v.kafka.passwordSecret)
  (dict "name" "kafka-ca" "secret" $v.kafka.caSecret)
  (dict "name" "klienter" "secret" $v.clients.secret)
  (dict "name" "fingeravtryck" "secret" $v.fingerprints.secret)
  (dict "name" "mottagare" "secret" $v.recipients.secret)
  (dict "name" "modeller" "configMap" $v.models.configMap)
  (dict "name" "mappningar" "configMap" $v.mappings.configMap)
}}
{{- $used := list }}
{{- range $all }}{{ if or .secret .configMap }}{{ $used = append $used . }}{{ end }}{{ end }}
{{- toYaml (dict "mounts" $used) }}
{{- end }}
