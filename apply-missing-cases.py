"""Applies missing-cases.json to a cases.json: python3 apply.py missing-cases.json cases.json"""
import json,sys
missing=json.load(open(sys.argv[1])); p=sys.argv[2]
text=open(p).read(); f=json.loads(text)
by={c['name']:c for c in f['cases']}
for s in missing['sharpen']:
    c=by.get(s['name'])
    if c is None: print('no case',s['name']); continue
    for k in ('findings','notFindings'):
        for x in s.get(k,[]):
            if x not in c[k]: c[k].append(x)
for c in missing['new']:
    if c['name'] not in by: f['cases'].append(c)
open(p,'w').write(json.dumps(f,indent=2,ensure_ascii=False)+'\n')
